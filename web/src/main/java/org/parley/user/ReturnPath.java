package org.parley.user;

import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The page that somebody wanted before he had to sign in: one of this application's own, or its home. */
final class ReturnPath {
    static final String PARAMETER = "from";

    private static final String HOME = "/index.xhtml";

    /** One slash and then plain characters: browsers read "//host" and "/\host" as another server. */
    private static final Pattern OWN = Pattern.compile("/(?![/\\\\])[A-Za-z0-9/._~%?&=+,:@-]{0,500}");

    private ReturnPath() {}

    /** The sign-in page's path inside the application, which will lead back to a page. */
    static String signInFor(String path, @Nullable String query) {
        String page = query == null ? path : path + "?" + query;
        return page.equals("/") || page.equals(HOME) || !safe(page).equals(page)
                ? OpenPaths.SIGN_IN
                : OpenPaths.SIGN_IN + "?" + PARAMETER + "=" + URLEncoder.encode(page, StandardCharsets.UTF_8);
    }

    /** The path if it leads to a page of this application, else its home. */
    static String safe(@Nullable String path) {
        return path != null && OWN.matcher(path).matches() && isPage(path) ? path : HOME;
    }

    private static boolean isPage(String path) {
        try {
            URI uri = URI.create(path);
            String page = uri.normalize().getPath();
            return !uri.isAbsolute()
                    && uri.getRawAuthority() == null
                    && page.endsWith(".xhtml")
                    && page.equals(uri.getPath())
                    && !OpenPaths.contain(page);
        } catch (IllegalArgumentException e) {
            return false;
        }
    }
}
