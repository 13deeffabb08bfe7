package org.parley.system;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * A table's state, which is the address of its page: what is looked for, the order and the place. So a table is a link that
 * can be kept and sent, "back" goes back, and nothing is kept on the server. The order is a column's name, with a minus before
 * it for descending; {@code after} and {@code before} are ids of rows.
 */
@Named
@RequestScoped
public class Listing {
    private static final int ROWS = 50;
    private static final int TEXT_MAX = 100;
    private static final String ORDER = "order";
    private static final String AFTER = "after";
    private static final String BEFORE = "before";
    private static final String DOWN = "-";

    @Inject
    HttpServletRequest request;

    /** What stands in a field of the table's form; empty when nothing does. */
    public String text(String name) {
        String typed = request.getParameter(name);
        String stripped = typed == null ? "" : typed.strip();
        return stripped.substring(0, Math.min(stripped.length(), TEXT_MAX));
    }

    /** The same as a number: 0 when there is none. */
    public long number(String name) {
        try {
            return Math.max(0, Long.parseLong(text(name)));
        } catch (NumberFormatException e) {
            return 0;
        }
    }

    /** As the address has it, for the form's hidden field; empty for the table's own. */
    public String getOrder() {
        return text(ORDER);
    }

    /** What a page of the table is asked by. */
    public TableQuery query() {
        return new TableQuery(column(), isDescending(), number(AFTER), number(BEFORE), ROWS);
    }

    /** The whole table from its beginning, for an export. */
    public TableQuery whole(int step) {
        return new TableQuery(column(), isDescending(), 0, 0, step);
    }

    /** How a column's rows go: ascending, descending or none. The first column's do when no order was chosen. */
    public String direction(String column, boolean first) {
        boolean ordered = column.equals(column()) || (first && column().isEmpty());
        if (!ordered) {
            return "none";
        }
        return isDescending() ? "descending" : "ascending";
    }

    /** Where a click on a column's head leads. */
    public String ordered(String column, boolean first) {
        return address(Map.of(ORDER, direction(column, first).equals("ascending") ? DOWN + column : column));
    }

    public String after(long id) {
        return address(Map.of(ORDER, getOrder(), AFTER, Long.toString(id)));
    }

    public String before(long id) {
        return address(Map.of(ORDER, getOrder(), BEFORE, Long.toString(id)));
    }

    /** What is looked for in the wanted order, to be put behind the address of an export. */
    public String getFound() {
        return address(Map.of(ORDER, getOrder()));
    }

    private String column() {
        String order = getOrder();
        return order.startsWith(DOWN) ? order.substring(DOWN.length()) : order;
    }

    private boolean isDescending() {
        return getOrder().startsWith(DOWN);
    }

    /** The fields of the form as they are, with another order and place. */
    private String address(Map<String, String> place) {
        Map<String, String> all = new TreeMap<>();
        request.getParameterMap().forEach((name, values) -> all.put(name, text(name)));
        Arrays.asList(ORDER, AFTER, BEFORE).forEach(all::remove);
        all.putAll(place);
        return all.entrySet().stream()
                .filter(each -> !each.getValue().isEmpty())
                .map(each -> encoded(each.getKey()) + "=" + encoded(each.getValue()))
                .collect(Collectors.joining("&", "?", ""));
    }

    private static String encoded(String part) {
        return URLEncoder.encode(part, StandardCharsets.UTF_8);
    }
}
