package org.parley.user;

import com.microsoft.playwright.Page;

/** The fields that make an account, on the page of the first administrator and on that of every further user. */
record AccountForm(Page page, String form) {
    AccountForm fill(String userName, String displayName, String password) {
        field("userName", userName);
        field("displayName", displayName);
        field("password", password);
        return this;
    }

    void submit() {
        page.locator("[id='" + form + ":create']").click();
    }

    private void field(String name, String value) {
        page.locator("[id='" + form + ":" + name + "']").fill(value);
    }
}
