package org.parley.conversation;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.application.FacesMessage;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.parley.system.InvalidValueException;
import org.parley.system.ParleyException;
import org.parley.user.CurrentUser;
import org.parley.user.PersonView;
import org.parley.user.UserService;
import org.primefaces.PrimeFaces;

/** The dialog that creates a group. Its state lives in the form: no session stands behind it, so none can expire. */
@Named
@RequestScoped
public class NewGroupBacking {
    @EJB
    ConversationService conversations;

    @Inject
    CurrentUser current;

    @Inject
    UserService users;

    private String name = "";
    private List<PersonView> members = List.of();

    /** The people whom the typed text fits, those already chosen and oneself aside. */
    public List<PersonView> complete(String query) {
        long me = current.getId();
        String typed = query.strip();
        if (typed.isEmpty()) {
            return List.of();
        }
        return users.find(typed.substring(0, Math.min(typed.length(), UserService.QUERY_MAX))).stream()
                .filter(person -> person.id() != me && !members.contains(person))
                .toList();
    }

    /** Creates the group and tells the page its conversation's id, or puts the reason to the field. */
    public void create() {
        List<Long> ids = members.stream().map(PersonView::id).toList();
        try {
            long id = conversations.createGroup(current.getId(), new NewGroup(name, ids));
            PrimeFaces.current().ajax().addCallbackParam("conversationId", id);
            name = "";
            members = List.of();
        } catch (InvalidValueException e) {
            refuse(
                    e.field().equals("name") ? "newGroup:name" : "newGroup:members",
                    "newGroup." + e.field() + ".invalid");
        } catch (ParleyException e) {
            refuse("newGroup:create", "newGroup.failed");
        }
    }

    private static void refuse(String component, String key) {
        FacesContext faces = FacesContext.getCurrentInstance();
        String text = faces.getApplication().getResourceBundle(faces, "text").getString(key);
        faces.addMessage(component, new FacesMessage(FacesMessage.SEVERITY_ERROR, text, null));
    }

    public String getName() {
        return name;
    }

    public void setName(String name) {
        this.name = name;
    }

    public List<PersonView> getMembers() {
        return members;
    }

    public void setMembers(List<PersonView> members) {
        this.members = members;
    }
}
