package org.parley.user;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.jspecify.annotations.Nullable;
import org.parley.system.InvalidValueException;
import org.parley.system.ParleyException;

/** Quiet hours on the page of profile and preferences. */
@Named
@RequestScoped
public class QuietHoursBacking {
    @Inject
    PreferenceService preferences;

    @Inject
    OwnPreferences own;

    @Inject
    CurrentUser me;

    @Inject
    Texts texts;

    private boolean on;
    private @Nullable String from = "22:00";
    private @Nullable String to = "07:00";

    /** Empty until it was chosen: then the page's script writes the browser's own. */
    private @Nullable String zone;

    @PostConstruct
    void begin() {
        own.quietHours().ifPresent(hours -> {
            on = hours.on();
            from = hours.from().toString();
            to = hours.to().toString();
            zone = hours.zone().getId();
        });
    }

    public void save() {
        try {
            QuietHours wanted = QuietHours.of(on, from, to, zone);
            preferences.choose(me.getId(), PreferenceService.QUIET_HOURS, wanted.setting());
            texts.done(texts.of("profile.saved"));
        } catch (InvalidValueException e) {
            texts.error("quiet:" + e.field(), texts.of("profile.quiet." + e.field() + ".invalid"));
        } catch (ParleyException e) {
            texts.error(null, texts.of("profile.failed"));
        }
    }

    public boolean isOn() {
        return on;
    }

    public void setOn(boolean on) {
        this.on = on;
    }

    public @Nullable String getFrom() {
        return from;
    }

    public void setFrom(@Nullable String from) {
        this.from = from;
    }

    public @Nullable String getTo() {
        return to;
    }

    public void setTo(@Nullable String to) {
        this.to = to;
    }

    public @Nullable String getZone() {
        return zone;
    }

    public void setZone(@Nullable String zone) {
        this.zone = zone;
    }
}
