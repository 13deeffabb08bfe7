package org.parley.user;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.ExternalContext;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;
import java.util.List;
import org.parley.system.ParleyException;

/** Language and look on the page of profile and preferences. */
@Named
@RequestScoped
public class PreferencesBacking {
    private static final String PAGE = "/user/preferences.xhtml";

    @Inject
    PreferenceService preferences;

    @Inject
    OwnPreferences own;

    @Inject
    CurrentUser me;

    @Inject
    Texts texts;

    private String language = "";
    private String theme = "";

    @PostConstruct
    void begin() {
        language = own.getLanguage();
        theme = own.getTheme();
    }

    /** The theme shows at once, in all open tabs; the language at the next page, and this is the next one here. */
    public void save() throws IOException {
        boolean sameLanguage = language.equals(own.getLanguage());
        try {
            preferences.choose(me.getId(), PreferenceService.THEME, theme);
            preferences.choose(me.getId(), PreferenceService.LANGUAGE, language);
        } catch (ParleyException e) {
            texts.error(null, texts.of("profile.failed"));
            return;
        }
        if (sameLanguage) {
            texts.done(texts.of("profile.saved"));
        } else {
            ExternalContext external = FacesContext.getCurrentInstance().getExternalContext();
            external.redirect(external.getRequestContextPath() + PAGE);
        }
    }

    public List<String> getLanguages() {
        return PreferenceService.LANGUAGES;
    }

    public List<String> getThemes() {
        return PreferenceService.THEMES;
    }

    public String getLanguage() {
        return language;
    }

    public void setLanguage(String language) {
        this.language = language;
    }

    public String getTheme() {
        return theme;
    }

    public void setTheme(String theme) {
        this.theme = theme;
    }
}
