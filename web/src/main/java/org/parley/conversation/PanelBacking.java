package org.parley.conversation;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.json.Json;
import jakarta.json.JsonObjectBuilder;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import org.parley.user.CurrentUser;
import org.parley.user.OwnPreferences;
import org.parley.user.PersonView;
import org.parley.user.UserService;

/** What the panel's shell needs when the page is rendered; the rest comes over the socket. */
@Named
@RequestScoped
public class PanelBacking {
    private static final String SCRIPT_KEYS = "chat.";

    /** The name is known to js/conversation/panel.js too. */
    private static final String COLLAPSED = "panel.collapsed";

    /** Both are known to js/notification/bell.js too. */
    private static final String NOTIFICATIONS = "panel.notifications";

    private static final String STACKED = "stacked";

    @Inject
    CurrentUser current;

    @Inject
    UserService users;

    @Inject
    OwnPreferences preferences;

    /** Whose panel it is. */
    public PersonView getMe() {
        return users.person(current.getId());
    }

    /** The classes of the shape that it begins in, so that the page does not jump when the scripts come. */
    public String getShape() {
        List<String> shape = new ArrayList<>();
        if (Boolean.parseBoolean(preferences.get(COLLAPSED))) {
            shape.add("collapsed");
        }
        if (STACKED.equals(preferences.get(NOTIFICATIONS))) {
            shape.add(STACKED);
        }
        return String.join(" ", shape);
    }

    /** The scripts' texts as a JSON object. */
    public String getTexts() {
        FacesContext faces = FacesContext.getCurrentInstance();
        Locale locale = faces.getViewRoot().getLocale();
        ResourceBundle bundle = ResourceBundle.getBundle("org.parley.messages", locale);
        List<String> keys = Collections.list(bundle.getKeys());
        JsonObjectBuilder texts = Json.createObjectBuilder();
        keys.stream()
                .filter(key -> key.startsWith(SCRIPT_KEYS))
                .sorted()
                .forEach(key -> texts.add(key.substring(SCRIPT_KEYS.length()), bundle.getString(key)));
        return texts.build().toString();
    }
}
