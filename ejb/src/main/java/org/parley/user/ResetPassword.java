package org.parley.user;

import jakarta.enterprise.context.Dependent;
import java.util.List;
import java.util.function.LongSupplier;
import org.parley.audit.AuditNote;
import org.parley.audit.AuditRepository;
import org.parley.audit.NewAuditEntry;
import org.parley.system.InvalidValueException;
import org.parley.system.OperatorAction;
import org.parley.system.OperatorException;
import org.parley.system.Transactions;

/** {@code reset-password USER}: a link by which this person sets a password, for when no administrator can sign in to make one. */
@Dependent
public class ResetPassword implements OperatorAction {
    LongSupplier clock = System::currentTimeMillis;

    @Override
    public String name() {
        return "reset-password";
    }

    @Override
    public String run(Transactions transactions, List<String> words) {
        if (words.size() != 1) {
            throw new OperatorException("reset-password takes a user name");
        }
        String token = Token.random();
        transactions.run(em -> {
            UserRepository users = new UserRepository(em);
            User named = users.findByUserName(folded(words.get(0)));
            User user = named == null ? null : users.lockActive(named.id());
            if (user == null) {
                throw new OperatorException("nobody active is called " + words.get(0));
            }
            long now = clock.getAsLong();
            new PasswordLinkRepository(em)
                    .put(new PasswordLink(user.id(), Token.hash(token), now + PasswordLinks.VALID_FOR.toMillis()));
            NewAuditEntry trace =
                    NewAuditEntry.byServer("user.password-link-made").of("user", user.id());
            new AuditRepository(em).add(new AuditNote(trace.fact(now)));
        });
        return "Within " + PasswordLinks.VALID_FOR.toHours() + " hours and once, " + words.get(0)
                + " can set a password at Parley's address with /user/new-password.xhtml?key=" + token;
    }

    private static String folded(String userName) {
        try {
            return User.foldUserName(userName);
        } catch (InvalidValueException e) {
            return "";
        }
    }
}
