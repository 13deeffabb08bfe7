package org.parley.user;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.parley.system.InvalidValueException;

/**
 * A person's account. It holds its participant's id and not the participant, so that a page of people is one query;
 * {@link UserRepository#add} makes the two together.
 */
@Entity
@Table(name = "user_account")
public class User {
    public static final int USER_NAME_MAX = 100;
    public static final int PASSWORD_HASH_MAX = 255;
    /** Display name and user name folded; folding may double a letter (ß). */
    public static final int FOLDED_NAME_MAX = 2 * (Participant.NAME_MAX + 1 + USER_NAME_MAX);

    private static final Pattern USER_NAME = Pattern.compile("[\\p{L}\\p{N}][\\p{L}\\p{N}._@+-]*");

    @Id
    private long id;

    @Column(name = "user_name", nullable = false, length = USER_NAME_MAX)
    private String userName;

    @Column(name = "display_name", nullable = false, length = Participant.NAME_MAX)
    private String displayName;

    @Column(name = "folded_name", nullable = false, length = FOLDED_NAME_MAX)
    private String foldedName;

    @Column(name = "password_hash", nullable = false, length = PASSWORD_HASH_MAX)
    private String passwordHash;

    @Column(nullable = false)
    private boolean administrator;

    @Column(nullable = false)
    private boolean active;

    @Column(length = Card.DEPARTMENT_MAX)
    private @Nullable String department;

    @Column(length = Card.TELEPHONE_MAX)
    private @Nullable String telephone;

    @Column(length = Card.EMAIL_MAX)
    private @Nullable String email;

    @Column(nullable = false)
    private boolean livechat;

    @Column(nullable = false)
    private boolean callback;

    @Column
    private @Nullable Long picture;

    @Column(name = "created_at", nullable = false)
    private long createdAt;

    @Version
    @Column(nullable = false)
    private long version;

    /** For JPA. */
    protected User() {}

    /**
     * A new, active account.
     *
     * @param userName as {@link #foldUserName} takes it
     * @param at milliseconds since 1970
     * @throws InvalidValueException naming the field that is out of its bounds
     */
    public User(String userName, String displayName, String passwordHash, boolean administrator, Card card, long at) {
        this.userName = foldUserName(userName);
        this.displayName = Line.required("displayName", displayName, Participant.NAME_MAX);
        this.foldedName = folded(this.displayName, this.userName);
        this.passwordHash = passwordHash;
        this.administrator = administrator;
        this.active = true;
        this.department = card.department();
        this.telephone = card.telephone();
        this.email = card.email();
        this.createdAt = at;
    }

    /**
     * The one writing of a user name: lower case, compatible letters made equal (NFKC), so that two people never differ
     * only by that.
     *
     * @throws InvalidValueException when it is empty, over {@value #USER_NAME_MAX} UTF-16 units or holds anything but
     *     letters, digits and . _ - @ +
     */
    public static String foldUserName(@Nullable String userName) {
        String line = Line.required("userName", userName, USER_NAME_MAX);
        String folded = Normalizer.normalize(
                Normalizer.normalize(line, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT), Normalizer.Form.NFKC);
        if (folded.length() > USER_NAME_MAX || !USER_NAME.matcher(folded).matches()) {
            throw new InvalidValueException(
                    "userName", "userName must be letters, digits and . _ - @ + and begin with a letter or digit");
        }
        return folded;
    }

    void become(Participant participant) {
        this.id = participant.id();
    }

    /** Only together with the participant: {@link UserRepository#rename}. */
    void rename(String name) {
        this.displayName = Line.required("displayName", name, Participant.NAME_MAX);
        this.foldedName = folded(this.displayName, userName);
    }

    /** Only together with the picture itself: {@link UserRepository#changePicture}. */
    void changePicture(@Nullable Long newVersion) {
        this.picture = newVersion;
    }

    /** Replaces the password's hash, for a new password or new parameters. */
    public void changePasswordHash(String hash) {
        this.passwordHash = hash;
    }

    /** From now on this person can no longer sign in; the name stays in history. */
    public void deactivate() {
        this.active = false;
    }

    /** Makes him an administrator, or takes that from him. */
    public void appoint(boolean asAdministrator) {
        this.administrator = asAdministrator;
    }

    public long id() {
        return id;
    }

    /** Display and user name as they are found and sorted by. */
    String foldedName() {
        return foldedName;
    }

    public String userName() {
        return userName;
    }

    public String displayName() {
        return displayName;
    }

    public String passwordHash() {
        return passwordHash;
    }

    public boolean administrator() {
        return administrator;
    }

    public boolean active() {
        return active;
    }

    /** The version of this person's picture; null without one. */
    public @Nullable Long picture() {
        return picture;
    }

    public Card card() {
        return new Card(department, telephone, email);
    }

    /** Says for which duties this person may be a consultant. */
    public void enable(boolean forLivechat, boolean forCallback) {
        this.livechat = forLivechat;
        this.callback = forCallback;
    }

    /** Whether an administrator has enabled him for Livechat. */
    public boolean livechat() {
        return livechat;
    }

    /** Whether an administrator has enabled him for Callback. */
    public boolean callback() {
        return callback;
    }

    private static String folded(String displayName, String userName) {
        return Line.folded(displayName + " " + userName);
    }
}
