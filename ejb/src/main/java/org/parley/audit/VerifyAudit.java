package org.parley.audit;

import jakarta.enterprise.context.Dependent;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.parley.system.OperatorAction;
import org.parley.system.OperatorException;
import org.parley.system.Transactions;

/** {@code verify-audit [NUMBER:HASH …]}: looks at the whole trail, and holds it against places that backups have noted. */
@Dependent
public class VerifyAudit implements OperatorAction {
    private static final Pattern ANCHOR = Pattern.compile("(\\d{1,18}):([0-9a-f]{64})");

    @Override
    public String name() {
        return "verify-audit";
    }

    @Override
    public String run(Transactions transactions, List<String> words) {
        AuditVerdict verdict = verdict(transactions, anchors(words));
        AuditFault fault = verdict.fault();
        if (fault != null) {
            throw new OperatorException("the audit log is broken at entry " + fault.number() + ": "
                    + fault.kind().name().toLowerCase(Locale.ROOT) + "; the " + verdict.checked()
                    + " before it are as they were written");
        }
        return "The audit log is whole: " + verdict.checked() + " entries, all as they were written.";
    }

    static AuditVerdict verdict(Transactions transactions, List<AuditAnchor> anchors) {
        AuditVerification verification = new AuditVerification(anchors);
        boolean done;
        do {
            done = transactions.get(verification::step);
        } while (!done);
        return verification.verdict();
    }

    private static List<AuditAnchor> anchors(List<String> words) {
        List<AuditAnchor> anchors = new ArrayList<>();
        for (String each : words) {
            Matcher anchor = ANCHOR.matcher(each);
            if (!anchor.matches()) {
                throw new OperatorException("verify-audit takes backups, and " + each + " is none");
            }
            anchors.add(new AuditAnchor(Long.parseLong(anchor.group(1)), anchor.group(2)));
        }
        return anchors;
    }
}
