package org.parley.system;

import jakarta.inject.Inject;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebFilter;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/** Says to whatever a request leads to from where it came. */
@WebFilter(urlPatterns = "/*", asyncSupported = true)
public class CallerAddressFilter extends HttpFilter {
    private static final long serialVersionUID = 1;

    @Inject
    transient Client client;

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        try (CallerAddress.Scope scope = CallerAddress.set(() -> client.address(request))) {
            chain.doFilter(request, response);
        }
    }
}
