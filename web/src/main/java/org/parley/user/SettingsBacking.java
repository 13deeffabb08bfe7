package org.parley.user;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.parley.system.Choice;
import org.parley.system.InvalidValueException;

/** The administrators' page of settings. */
@Named
@RequestScoped
public class SettingsBacking {
    @Inject
    FeatureService features;

    @Inject
    SettingService settings;

    @Inject
    CurrentUser me;

    @Inject
    Texts texts;

    private boolean api;
    private List<SettingView> rows = List.of();

    /** What the page was shown with: only what differs from it was typed here. */
    private final Map<Choice, @Nullable String> shown = new EnumMap<>(Choice.class);

    /** What was typed, by setting. */
    private final Map<Choice, @Nullable String> typed = new EnumMap<>(Choice.class);

    @PostConstruct
    void load() {
        api = features.isApiOn();
        rows = settings.all(me.getId());
        for (SettingView each : rows) {
            String chosen = each.chosen() == null ? null : each.chosen().toString();
            shown.put(each.choice(), chosen);
            typed.put(each.choice(), chosen);
        }
    }

    public void switchApi() {
        features.switchApi(me.getId(), api);
        texts.done(texts.of("settings.saved"));
    }

    /** Saves what was typed; the other settings stay as another administrator may have left them. */
    public void choose() {
        boolean wrong = false;
        for (int i = 0; i < rows.size(); i++) {
            SettingView row = rows.get(i);
            try {
                choose(row.choice());
            } catch (InvalidValueException e) {
                wrong = true;
                texts.error("choices:rows:" + i + ":number", texts.of("settings.bounds", row.least(), row.most()));
            }
        }
        if (!wrong) {
            texts.done(texts.of("settings.saved"));
            load();
        }
    }

    private void choose(Choice choice) {
        String value = typed.get(choice);
        if (!Objects.equals(value, shown.get(choice))) {
            settings.choose(me.getId(), choice, value == null ? "" : value);
        }
    }

    public Map<Choice, @Nullable String> getShown() {
        return shown;
    }

    public List<SettingView> getRows() {
        return rows;
    }

    public Map<Choice, @Nullable String> getTyped() {
        return typed;
    }

    public boolean isApi() {
        return api;
    }

    public void setApi(boolean api) {
        this.api = api;
    }
}
