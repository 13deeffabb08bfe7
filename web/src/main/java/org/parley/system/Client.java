package org.parley.system;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Who is at the other end of a request. Forwarding headers are believed only when a configured proxy sent them. */
@ApplicationScoped
public class Client {
    /** Numbers only: nothing here may ask a name server. */
    private static final Pattern IP = Pattern.compile("[0-9]{1,3}(\\.[0-9]{1,3}){3}|[0-9A-Fa-f:.]*:[0-9A-Fa-f:.]*");

    @Inject
    Settings settings;

    /** The client's IP address. */
    public String address(HttpServletRequest request) {
        List<String> forwarded = Collections.list(request.getHeaders("X-Forwarded-For"));
        return address(request.getRemoteAddr(), String.join(",", forwarded), settings.proxies());
    }

    /** Whether the client's own line is encrypted: to this server, or to its proxy. */
    public boolean secure(HttpServletRequest request) {
        boolean proxied = normalised(settings.proxies()).contains(normalised(request.getRemoteAddr()));
        return request.isSecure() || (proxied && "https".equalsIgnoreCase(request.getHeader("X-Forwarded-Proto")));
    }

    /** Each proxy appends whom it heard: read from the end, the first that is no proxy of ours is the client. */
    static String address(String remote, @Nullable String forwarded, List<String> proxies) {
        Set<String> trusted = normalised(proxies);
        String client = normalised(remote);
        List<String> chain = forwarded == null ? List.of() : List.of(forwarded.split(",", -1));
        for (int i = chain.size() - 1; i >= 0 && trusted.contains(client); i--) {
            String before = normalised(chain.get(i).strip());
            if (before.isEmpty()) {
                break;
            }
            client = before;
        }
        return client;
    }

    private static Set<String> normalised(List<String> addresses) {
        Set<String> all = new HashSet<>();
        addresses.forEach(each -> all.add(normalised(each)));
        return all;
    }

    /** One writing for each address; empty for what is none. */
    private static String normalised(String address) {
        if (!IP.matcher(address).matches()) {
            return "";
        }
        try {
            return InetAddress.getByName(address).getHostAddress();
        } catch (UnknownHostException e) {
            return "";
        }
    }
}
