package org.parley.user;

/** What a person chose to be. Others see availability, which is made of status and live connection together. */
public enum Status {
    ONLINE
}
