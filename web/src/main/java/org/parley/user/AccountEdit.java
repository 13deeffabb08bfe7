package org.parley.user;

import org.jspecify.annotations.Nullable;

/** The fields in which an account is changed, as typed. */
public class AccountEdit {
    private long version;
    private @Nullable String displayName;
    private @Nullable String department;
    private @Nullable String telephone;
    private @Nullable String email;
    private boolean administrator;
    private boolean livechat;
    private boolean callback;

    /** As the account stands. */
    static AccountEdit of(AccountView account) {
        AccountEdit edit = new AccountEdit();
        edit.version = account.version();
        edit.displayName = account.name();
        edit.department = account.card().department();
        edit.telephone = account.card().telephone();
        edit.email = account.card().email();
        edit.administrator = account.administrator();
        edit.livechat = account.livechat();
        edit.callback = account.callback();
        return edit;
    }

    AccountChange change() {
        return new AccountChange(
                version,
                displayName == null ? "" : displayName,
                new Card(department, telephone, email),
                administrator,
                livechat,
                callback);
    }

    public long getVersion() {
        return version;
    }

    public void setVersion(long version) {
        this.version = version;
    }

    public @Nullable String getDisplayName() {
        return displayName;
    }

    public void setDisplayName(@Nullable String displayName) {
        this.displayName = displayName;
    }

    public @Nullable String getDepartment() {
        return department;
    }

    public void setDepartment(@Nullable String department) {
        this.department = department;
    }

    public @Nullable String getTelephone() {
        return telephone;
    }

    public void setTelephone(@Nullable String telephone) {
        this.telephone = telephone;
    }

    public @Nullable String getEmail() {
        return email;
    }

    public void setEmail(@Nullable String email) {
        this.email = email;
    }

    public boolean isAdministrator() {
        return administrator;
    }

    public void setAdministrator(boolean administrator) {
        this.administrator = administrator;
    }

    public boolean isLivechat() {
        return livechat;
    }

    public void setLivechat(boolean livechat) {
        this.livechat = livechat;
    }

    public boolean isCallback() {
        return callback;
    }

    public void setCallback(boolean callback) {
        this.callback = callback;
    }
}
