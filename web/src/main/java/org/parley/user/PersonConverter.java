package org.parley.user;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.faces.component.UIComponent;
import jakarta.faces.context.FacesContext;
import jakarta.faces.convert.Converter;
import jakarta.faces.convert.ConverterException;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.jspecify.annotations.Nullable;

/** A person in a form is his id. What a browser sends back is looked up again: names in a form prove nothing. */
@Named
@ApplicationScoped
public class PersonConverter implements Converter<PersonView> {
    @Inject
    UserService users;

    @Override
    public @Nullable PersonView getAsObject(FacesContext context, UIComponent component, @Nullable String value) {
        if (value == null || value.isBlank()) {
            return null;
        }
        try {
            return users.person(Long.parseLong(value));
        } catch (NumberFormatException | UserNotFoundException e) {
            throw new ConverterException(e);
        }
    }

    @Override
    public String getAsString(FacesContext context, UIComponent component, @Nullable PersonView value) {
        return value == null ? "" : Long.toString(value.id());
    }
}
