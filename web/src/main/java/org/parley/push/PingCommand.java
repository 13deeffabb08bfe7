package org.parley.push;

import jakarta.enterprise.context.ApplicationScoped;

/** The client's own look whether the line lives. */
@ApplicationScoped
public class PingCommand implements Command {
    @Override
    public String type() {
        return "ping";
    }

    @Override
    public boolean servedAlways() {
        return true;
    }

    @Override
    public void handle(Request request) {
        request.ok();
    }
}
