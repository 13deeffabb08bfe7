package org.parley.user;

import jakarta.enterprise.inject.spi.CDI;
import jakarta.faces.application.ViewHandler;
import jakarta.faces.application.ViewHandlerWrapper;
import jakarta.faces.context.FacesContext;
import java.util.Locale;
import org.parley.push.SocketPrincipal;

/**
 * Says in which language a page is: the one that the person chose, else the browser's. Texts, messages and what goes to
 * the scripts all follow the view's locale, which is made here and nowhere else.
 */
public class PersonalViewHandler extends ViewHandlerWrapper {
    public PersonalViewHandler(ViewHandler wrapped) {
        super(wrapped);
    }

    @Override
    public Locale calculateLocale(FacesContext context) {
        Locale wanted = super.calculateLocale(context);
        return context.getExternalContext().getUserPrincipal() instanceof SocketPrincipal
                ? CDI.current().select(OwnPreferences.class).get().locale().orElse(wanted)
                : wanted;
    }
}
