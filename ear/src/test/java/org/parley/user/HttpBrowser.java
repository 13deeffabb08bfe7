package org.parley.user;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** A browser without pages: it keeps cookies, whatever path they are for, and shows every redirect instead of following it. */
public final class HttpBrowser {
    private static final HttpClient HTTP =
            HttpClient.newBuilder().followRedirects(HttpClient.Redirect.NEVER).build();

    private final Map<String, String> cookies = new LinkedHashMap<>();
    private List<String> lastCookies = List.of();

    public HttpResponse<String> get(URI address, String... headers) {
        HttpRequest.Builder request = HttpRequest.newBuilder(address);
        for (int i = 0; i < headers.length; i += 2) {
            request.header(headers[i], headers[i + 1]);
        }
        if (!cookies.isEmpty()) {
            request.header(
                    "Cookie",
                    cookies.entrySet().stream()
                            .map(each -> each.getKey() + "=" + each.getValue())
                            .collect(Collectors.joining("; ")));
        }
        HttpResponse<String> answer = send(request.build());
        lastCookies = answer.headers().allValues("Set-Cookie");
        lastCookies.forEach(this::keep);
        return answer;
    }

    /** Where an address leads to. */
    public URI redirect(URI address, String... headers) {
        HttpResponse<String> answer = get(address, headers);
        return address.resolve(answer.headers()
                .firstValue("Location")
                .orElseThrow(() -> new AssertionError("status " + answer.statusCode() + " of " + address.getPath())));
    }

    @Nullable
    String cookie(String name) {
        return cookies.get(name);
    }

    void put(String name, @Nullable String value) {
        cookies.put(name, Objects.requireNonNull(value));
    }

    /** What the last answer said of a cookie. */
    String said(String name) {
        return lastCookies.stream()
                .filter(each -> each.startsWith(name + "="))
                .findFirst()
                .orElse("");
    }

    private void keep(String cookie) {
        String[] pair = cookie.split(";", 2)[0].split("=", 2);
        if (pair[1].isEmpty() || cookie.contains("Max-Age=0")) {
            cookies.remove(pair[0]);
        } else {
            cookies.put(pair[0], pair[1]);
        }
    }

    private static HttpResponse<String> send(HttpRequest request) {
        try {
            return HTTP.send(request, HttpResponse.BodyHandlers.ofString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
