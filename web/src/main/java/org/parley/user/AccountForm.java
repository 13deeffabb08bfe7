package org.parley.user;

import org.jspecify.annotations.Nullable;
import org.parley.system.InvalidValueException;
import org.parley.system.ParleyException;

/** The fields of a form that makes an account, as typed. */
public class AccountForm {
    private @Nullable String userName;
    private @Nullable String displayName;
    private @Nullable String password;
    private @Nullable String department;
    private @Nullable String telephone;
    private @Nullable String email;
    private boolean administrator;

    /** What is asked for. */
    NewUser newUser() {
        return new NewUser(
                filled(userName),
                filled(displayName),
                filled(password),
                administrator,
                new Card(department, telephone, email));
    }

    /** Puts the reason for a refusal to its field of the form {@code id}. */
    static void refuse(Texts texts, String id, ParleyException refusal) {
        if (refusal instanceof UserNameTakenException) {
            texts.error(id + ":userName", texts.of("user.userName.taken"));
        } else if (refusal instanceof InvalidValueException invalid) {
            texts.error(id + ":" + invalid.field(), texts.of("user." + invalid.field() + ".invalid"));
        } else if (refusal instanceof AlreadyFoundedException) {
            texts.error(null, texts.of("user.first.closed"));
        } else {
            texts.error(null, texts.of("user.busy"));
        }
    }

    private static String filled(@Nullable String typed) {
        return typed == null ? "" : typed;
    }

    public @Nullable String getUserName() {
        return userName;
    }

    public void setUserName(@Nullable String userName) {
        this.userName = userName;
    }

    public @Nullable String getDisplayName() {
        return displayName;
    }

    public void setDisplayName(@Nullable String displayName) {
        this.displayName = displayName;
    }

    public @Nullable String getPassword() {
        return password;
    }

    public void setPassword(@Nullable String password) {
        this.password = password;
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
}
