package org.parley.system;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Named;
import org.primefaces.context.PrimeFacesContext;

/** The page's Content-Security-Policy, as far as pages must know it. */
@Named
@ApplicationScoped
public class Csp {
    /** What a script element of this response must carry to be run. PrimeFaces made it and sends it in the header. */
    public String getNonce() {
        return PrimeFacesContext.getCspState(FacesContext.getCurrentInstance()).getNonce();
    }
}
