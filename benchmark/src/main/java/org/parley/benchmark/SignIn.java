package org.parley.benchmark;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * One signed-in browser, made over the HTML form as docs/socket.md describes it.
 *
 * @param userName as typed
 * @param cookie   value of the cookie {@code parley-sign-in}
 */
public record SignIn(String userName, String cookie) {
    /** The password of all demo people. */
    public static final String DEMO_PASSWORD = "parley-demo";

    public static final String COOKIE = "parley-sign-in";

    private static final String PAGE = "/user/sign-in.xhtml";
    private static final Duration ANSWER = Duration.ofSeconds(30);
    private static final Pattern FORM = Pattern.compile("<form[^>]*\\bid=\"signIn\".*?</form>", Pattern.DOTALL);
    private static final Pattern INPUT = Pattern.compile("<input\\b[^>]*>");
    private static final Pattern ATTRIBUTE = Pattern.compile("\\b(type|name|value)=\"([^\"]*)\"");
    private static final Pattern ERROR = Pattern.compile("class=\"error\"[^>]*>\\s*(?:<span[^>]*>)?([^<]+)");
    private static final HttpClient HTTP = HttpClient.newBuilder()
            .followRedirects(HttpClient.Redirect.NEVER)
            .connectTimeout(ANSWER)
            .build();

    /**
     * Signs in.
     *
     * @param server address without a path
     * @throws SignInRefusedException when the answer sets no sign-in cookie
     */
    public static SignIn at(URI server, String userName, String password) {
        HttpResponse<String> page = send(HttpRequest.newBuilder(server.resolve(PAGE)));
        Map<String, String> fields = hiddenFields(page.body());
        fields.put("signIn", "signIn");
        fields.put("signIn:userName", userName);
        fields.put("signIn:password", password);
        fields.put("signIn:submit", "signIn:submit");
        HttpRequest.Builder post = HttpRequest.newBuilder(server.resolve(PAGE))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .header("Origin", server.toString())
                .POST(HttpRequest.BodyPublishers.ofString(encoded(fields)));
        cookie(page, "JSESSIONID").ifPresent(session -> post.header("Cookie", "JSESSIONID=" + session));
        HttpResponse<String> answer = send(post);
        return cookie(answer, COOKIE)
                .filter(value -> !value.isEmpty())
                .map(value -> new SignIn(userName, value))
                .orElseThrow(() -> new SignInRefusedException(userName + " was not signed in: status "
                        + answer.statusCode() + " on " + PAGE + said(answer.body())));
    }

    /** The page's own words on why not. */
    private static String said(String html) {
        Matcher error = ERROR.matcher(html);
        return error.find() ? ": " + error.group(1) : "";
    }

    /** Signs in as one of the demo people. */
    public static SignIn asDemo(URI server, String userName) {
        return at(server, userName, DEMO_PASSWORD);
    }

    /** The value of a {@code Cookie} request header. */
    public String header() {
        return COOKIE + "=" + cookie;
    }

    private static HttpResponse<String> send(HttpRequest.Builder request) {
        try {
            return HTTP.send(request.timeout(ANSWER).build(), HttpResponse.BodyHandlers.ofString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new SignInRefusedException("Interrupted while signing in.");
        }
    }

    static Map<String, String> hiddenFields(String html) {
        Map<String, String> fields = new LinkedHashMap<>();
        Matcher form = FORM.matcher(html);
        Matcher input = INPUT.matcher(form.find() ? form.group() : "");
        while (input.find()) {
            Map<String, String> attributes = attributes(input.group());
            if ("hidden".equals(attributes.get("type"))) {
                fields.put(attributes.getOrDefault("name", ""), attributes.getOrDefault("value", ""));
            }
        }
        return fields;
    }

    private static Map<String, String> attributes(String tag) {
        return ATTRIBUTE.matcher(tag).results().collect(Collectors.toMap(m -> m.group(1), m -> unescaped(m.group(2))));
    }

    private static String unescaped(String value) {
        return value.replace("&quot;", "\"")
                .replace("&lt;", "<")
                .replace("&gt;", ">")
                .replace("&amp;", "&");
    }

    private static String encoded(Map<String, String> fields) {
        return fields.entrySet().stream()
                .map(field -> URLEncoder.encode(field.getKey(), StandardCharsets.UTF_8) + "="
                        + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
    }

    private static Optional<String> cookie(HttpResponse<?> response, String name) {
        return response.headers().allValues("Set-Cookie").stream()
                .filter(cookie -> cookie.startsWith(name + "="))
                .map(cookie -> cookie.substring(name.length() + 1).split(";", 2)[0])
                .findFirst();
    }
}
