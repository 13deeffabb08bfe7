package org.parley.user;

import jakarta.enterprise.context.ApplicationScoped;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.text.Normalizer;
import java.util.Base64;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import javax.crypto.SecretKeyFactory;
import javax.crypto.spec.PBEKeySpec;
import org.jspecify.annotations.Nullable;
import org.parley.system.InvalidValueException;

/**
 * Hashes passwords as {@code pbkdf2-sha256$iterations$salt$key}, salt and key in Base64. A hash costs a processor a
 * good part of a second, so few are made at a time and few may wait: signing in must not stop the chat.
 */
@ApplicationScoped
public class Passwords {
    /** OWASP's figure for PBKDF2-HMAC-SHA256. Older hashes are made anew at their owner's next sign-in. */
    static final int ITERATIONS = 600_000;

    public static final int LENGTH_MIN = 10;
    public static final int LENGTH_MAX = 256;

    private static final String ALGORITHM = "pbkdf2-sha256";
    private static final int SALT_BYTES = 16;
    private static final int KEY_BITS = 256;

    /** One processor stays for everybody else. */
    private static final int AT_A_TIME = Math.max(1, Runtime.getRuntime().availableProcessors() - 1);

    /** Well below the number of HTTP threads: who waits holds one. */
    private static final int WAITING_MAX = 8;

    private static final long WAIT_SECONDS = 10;

    private final SecureRandom random = new SecureRandom();
    private final Semaphore places = new Semaphore(AT_A_TIME, true);
    private final int iterations;
    private final String dummy;

    public Passwords() {
        this(ITERATIONS);
    }

    Passwords(int iterations) {
        this.iterations = iterations;
        // Nobody's hash, of the right cost: no password has a key of zeros.
        this.dummy = written(iterations, new byte[SALT_BYTES], new byte[KEY_BITS / 8]);
    }

    /**
     * A new hash with a new salt.
     *
     * @throws InvalidValueException when the password is not {@value #LENGTH_MIN} to {@value #LENGTH_MAX} units long
     * @throws SignInBusyException when too many are being hashed
     */
    public String hash(String password) {
        if (password.length() < LENGTH_MIN || !possible(password) || password.isBlank()) {
            throw new InvalidValueException(
                    "password",
                    "password must have " + LENGTH_MIN + " to " + LENGTH_MAX
                            + " characters, none of them control characters");
        }
        return rehash(password);
    }

    /**
     * As {@link #hash} for an account's password.
     *
     * @throws InvalidValueException also when the password is the account's user name
     */
    String hash(String password, String userName) {
        if (password.equalsIgnoreCase(userName)) {
            throw new InvalidValueException("password", "password must not be the user name");
        }
        return hash(password);
    }

    /** As {@link #hash}, for a password that was right under the rules of its time. */
    String rehash(String password) {
        byte[] salt = new byte[SALT_BYTES];
        random.nextBytes(salt);
        return written(iterations, salt, bounded(password, salt, iterations));
    }

    /** The hash of an account that no password opens, until it is given one. */
    String none() {
        return dummy;
    }

    /**
     * Whether the password belongs to the hash. Without a hash, because nobody has that user name, the answer is no
     * after the same work, so that time tells nothing.
     */
    public boolean verify(String password, @Nullable String hash) {
        Stored stored = Stored.of(hash == null ? dummy : hash);
        String tried = possible(password) ? password : "";
        byte[] key = bounded(tried, stored.salt(), stored.iterations());
        return MessageDigest.isEqual(key, stored.key()) && hash != null;
    }

    /** Whether a hash was made with less work than new ones are. */
    public boolean outgrown(String hash) {
        return Stored.of(hash).iterations() < iterations;
    }

    /** HMAC fills its key up with zeros: NULs at the end would make no difference, so nobody may type any. */
    private static boolean possible(String password) {
        return password.length() <= LENGTH_MAX && password.chars().noneMatch(Character::isISOControl);
    }

    private byte[] bounded(String password, byte[] salt, int rounds) {
        if (places.getQueueLength() >= WAITING_MAX || !place()) {
            throw new SignInBusyException();
        }
        try {
            return derive(password, salt, rounds);
        } finally {
            places.release();
        }
    }

    private boolean place() {
        try {
            return places.tryAcquire(WAIT_SECONDS, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    /** The same password is the same from every keyboard (NFKC). */
    private static byte[] derive(String password, byte[] salt, int rounds) {
        char[] letters = Normalizer.normalize(password, Normalizer.Form.NFKC).toCharArray();
        PBEKeySpec spec = new PBEKeySpec(letters, salt, rounds, KEY_BITS);
        try {
            return SecretKeyFactory.getInstance("PBKDF2WithHmacSHA256")
                    .generateSecret(spec)
                    .getEncoded();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        } finally {
            spec.clearPassword();
        }
    }

    private static String written(int rounds, byte[] salt, byte[] key) {
        Base64.Encoder base64 = Base64.getEncoder().withoutPadding();
        return ALGORITHM + "$" + rounds + "$" + base64.encodeToString(salt) + "$" + base64.encodeToString(key);
    }

    /** A hash taken apart; salt and key still in Base64. */
    private record Stored(int iterations, String salt64, String key64) {
        static Stored of(String hash) {
            String[] parts = hash.split("\\$", -1);
            if (parts.length != 4 || !parts[0].equals(ALGORITHM)) {
                throw new IllegalStateException("a stored password hash is of no known kind");
            }
            return new Stored(Integer.parseInt(parts[1]), parts[2], parts[3]);
        }

        byte[] salt() {
            return Base64.getDecoder().decode(salt64);
        }

        byte[] key() {
            return Base64.getDecoder().decode(key64);
        }
    }
}
