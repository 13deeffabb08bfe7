package org.parley.user;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.LongSupplier;
import org.parley.system.Transactions;

/** The people of the demo: always the same, all with one password, and thus with one hash. */
@ApplicationScoped
public class DemoPeople {
    public static final String PASSWORD = "parley-demo";

    private static final List<String> NAMED =
            List.of("Anna Nowak", "Ben Kowalski", "Cleo Wójcik", "Dora Lis", "Eryk Mazur", "Filip Zając");
    private static final List<String> FIRST_NAMES = List.of(
            "Gabi", "Hanna", "Igor", "Julia", "Karol", "Lena", "Marek", "Nina", "Olaf", "Paula", "Rafał", "Sara",
            "Tomasz", "Ula", "Wiktor", "Zofia");
    private static final List<String> LAST_NAMES = List.of(
            "Adamska",
            "Bąk",
            "Czerny",
            "Dudek",
            "Engel",
            "Fischer",
            "Górska",
            "Hoffmann",
            "Jansen",
            "Król",
            "Łuczak",
            "Meyer",
            "Nowicka",
            "Olsen",
            "Pawlak",
            "Różycka",
            "Schmidt",
            "Śliwa",
            "Turek",
            "Urban",
            "Weber",
            "Żak",
            "Zieliński");
    private static final List<String> DEPARTMENTS =
            List.of("Marketing", "Sales", "Support", "Development", "Finance", "Logistics");

    private static final int ROWS_A_STEP = 1_000;

    @Inject
    Transactions transactions;

    @Inject
    Passwords passwords;

    LongSupplier clock = System::currentTimeMillis;

    /**
     * Fills an empty database.
     *
     * @return false when somebody was there already; nothing was changed then
     */
    public boolean create(int number) {
        if (transactions.get(em -> new UserRepository(em).count() > 0)) {
            return false;
        }
        String hash = passwords.hash(PASSWORD);
        return transactions.get(em -> {
            UserRepository users = new UserRepository(em);
            if (!users.found(people(1, Math.min(number, ROWS_A_STEP), hash))) {
                throw new AlreadyFoundedException();
            }
            FeatureService.switchApi(em, true);
            for (int from = ROWS_A_STEP + 1; from <= number; from += ROWS_A_STEP) {
                em.clear();
                users.add(people(from, Math.min(number, from + ROWS_A_STEP - 1), hash));
            }
            return true;
        });
    }

    private List<User> people(int from, int to, String hash) {
        List<User> people = new ArrayList<>();
        for (int number = from; number <= to; number++) {
            people.add(person(number, hash));
        }
        return people;
    }

    private User person(int number, String hash) {
        String name = name(number);
        String userName = number <= NAMED.size()
                ? name.substring(0, name.indexOf(' ')).toLowerCase(Locale.ROOT)
                : String.format(Locale.ROOT, "user%04d", number);
        Card card = new Card(
                DEPARTMENTS.get(number % DEPARTMENTS.size()),
                String.format(Locale.ROOT, "+48 22 555 %04d", number % 10_000),
                userName + "@parley.example");
        User user = new User(userName, name, hash, number == 1, card, clock.getAsLong());
        // One for both duties, one for each.
        user.enable(number == 1 || number == 3, number == 1 || number == 4);
        return user;
    }

    /** Two lists whose lengths share no divisor: it takes 368 people until a name comes again. */
    private static String name(int number) {
        return number <= NAMED.size()
                ? NAMED.get(number - 1)
                : FIRST_NAMES.get(number % FIRST_NAMES.size()) + " " + LAST_NAMES.get(number % LAST_NAMES.size());
    }
}
