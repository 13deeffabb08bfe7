package org.parley.user;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.parley.system.InvalidValueException;

/** What the person whose page it is has chosen, read once a request. */
@Named
@RequestScoped
public class OwnPreferences {
    @Inject
    PreferenceService preferences;

    @Inject
    CurrentUser me;

    private @Nullable Map<String, String> chosen;

    /** One setting; null when nothing was chosen. */
    public @Nullable String get(String name) {
        Map<String, String> known = chosen;
        if (known == null) {
            known = preferences.of(me.getId());
            chosen = known;
        }
        return known.get(name);
    }

    /** For the page's {@code data-theme}, so that it is never painted in the wrong one. */
    public String getTheme() {
        return get(PreferenceService.THEME, PreferenceService.THEMES);
    }

    public String getLanguage() {
        return get(PreferenceService.LANGUAGE, PreferenceService.LANGUAGES);
    }

    /** The language that was chosen; empty where the browser's counts. */
    Optional<Locale> locale() {
        String language = getLanguage();
        return language.equals(PreferenceService.LANGUAGES.get(0))
                ? Optional.empty()
                : Optional.of(Locale.forLanguageTag(language));
    }

    Optional<QuietHours> quietHours() {
        String setting = get(PreferenceService.QUIET_HOURS);
        try {
            return Optional.ofNullable(setting).map(QuietHours::of);
        } catch (InvalidValueException e) {
            // Time zones come and go: one that this server no longer knows is to be chosen anew.
            return Optional.empty();
        }
    }

    /** A setting that is one of some, the first of which is meant when nothing was chosen. */
    private String get(String name, List<String> settings) {
        String setting = get(name);
        return setting == null || !settings.contains(setting) ? settings.get(0) : setting;
    }
}
