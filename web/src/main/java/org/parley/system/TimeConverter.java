package org.parley.system;

import jakarta.faces.component.UIComponent;
import jakarta.faces.context.FacesContext;
import jakarta.faces.convert.Converter;
import jakarta.faces.convert.FacesConverter;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import org.jspecify.annotations.Nullable;

/** Milliseconds since 1970 as a page shows them: in its language, in the server's zone; nothing is a dash. */
@FacesConverter("parley.time")
public class TimeConverter implements Converter<Long> {
    @Override
    public Long getAsObject(FacesContext context, UIComponent component, @Nullable String value) {
        throw new UnsupportedOperationException("times are only shown");
    }

    @Override
    public String getAsString(FacesContext context, UIComponent component, @Nullable Long value) {
        return value == null
                ? "–"
                : DateTimeFormatter.ofLocalizedDateTime(FormatStyle.MEDIUM, FormatStyle.SHORT)
                        .withLocale(context.getViewRoot().getLocale())
                        .withZone(ZoneId.systemDefault())
                        .format(Instant.ofEpochMilli(value));
    }
}
