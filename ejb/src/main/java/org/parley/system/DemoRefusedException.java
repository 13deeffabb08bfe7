package org.parley.system;

/** Demo mode was asked for where others could sign in with its well-known password. */
public class DemoRefusedException extends ParleyException {
    private static final long serialVersionUID = 1;

    public DemoRefusedException() {
        super("demo mode is for Derby on 127.0.0.1 only, because everybody knows its password; "
                + Setting.DEMO_ALLOW.variable() + "=true allows it elsewhere.");
    }
}
