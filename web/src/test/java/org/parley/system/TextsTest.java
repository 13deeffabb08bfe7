package org.parley.system;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The texts in both languages: complete, and none asked for that is not there. */
class TextsTest {
    private static final Path BUNDLES = Path.of("src/main/resources/org/parley");
    private static final Map<String, String> ENGLISH = bundle("en");
    private static final Map<String, String> POLISH = bundle("pl");

    /** What the scripts get, without its beginning. */
    private static final String CHAT = "chat.";

    /** A text's plural forms end so: the forms are those of CLDR, and each language has its own. */
    private static final Pattern FORM = Pattern.compile("\\.(one|few|many|other)$");

    private static final Set<String> ENGLISH_FORMS = Set.of("one", "other");
    private static final Set<String> POLISH_FORMS = Set.of("one", "few", "many", "other");

    private static final Pattern PLACE = Pattern.compile("\\{\\w+}");

    @Test
    void bothLanguagesHaveTheSameTexts() {
        assertThat(withoutForms(POLISH.keySet())).isEqualTo(withoutForms(ENGLISH.keySet()));
        assertThat(plain(POLISH)).isEqualTo(plain(ENGLISH));
    }

    @Test
    void pluralsHaveTheFormsOfTheirLanguage() {
        assertThat(plurals(ENGLISH))
                .isNotEmpty()
                .allSatisfy((key, forms) -> assertThat(forms).isEqualTo(ENGLISH_FORMS));
        assertThat(plurals(POLISH))
                .isNotEmpty()
                .allSatisfy((key, forms) -> assertThat(forms).isEqualTo(POLISH_FORMS));
    }

    /**
     * What a script counts has every form of both languages, and so has what looks like a plural in one of them: a form
     * that is missing makes the rest look like other texts.
     */
    @Test
    void noFormOfAPluralIsMissing() {
        Set<String> stems = new TreeSet<>(plurals(ENGLISH).keySet());
        stems.addAll(plurals(POLISH).keySet());
        asked(Sources.below(Sources.WEBAPP, ".js").values(), "\\bcounted\\('([^']+)'").stream()
                .map(CHAT::concat)
                .forEach(stems::add);
        assertThat(missingForms(ENGLISH.keySet(), POLISH.keySet(), stems)).isEmpty();
    }

    @Test
    void aFormThatIsMissingIsFound() {
        Set<String> english = Set.of("a.one", "a.other");
        Set<String> polish = Set.of("a.one", "a.few", "a.many", "a.other");
        assertThat(missingForms(english, polish, Set.of("a"))).isEmpty();
        for (String missing : polish) {
            assertThat(missingForms(english, without(polish, missing), Set.of("a")))
                    .containsExactly("pl " + missing);
        }
        for (String missing : english) {
            assertThat(missingForms(without(english, missing), polish, Set.of("a")))
                    .containsExactly("en " + missing);
        }
        assertThat(missingForms(english, Set.of("a.one", "a.few", "a.other", "b.many"), Set.of()))
                .containsExactly("pl a.many", "pl b.few", "pl b.one", "pl b.other");
    }

    private static Set<String> without(Set<String> keys, String one) {
        return keys.stream().filter(key -> !key.equals(one)).collect(Collectors.toSet());
    }

    /** As {@code pl unread.few}; only plurals have the forms few and many, whether they were named or not. */
    private static Set<String> missingForms(Set<String> english, Set<String> polish, Set<String> named) {
        Set<String> missing = new TreeSet<>();
        Set<String> stems = new TreeSet<>(named);
        polish.stream()
                .filter(key -> key.endsWith(".few") || key.endsWith(".many"))
                .map(TextsTest::stem)
                .forEach(stems::add);
        for (String stem : stems) {
            POLISH_FORMS.stream()
                    .map(form -> stem + "." + form)
                    .filter(key -> !polish.contains(key))
                    .forEach(key -> missing.add("pl " + key));
            ENGLISH_FORMS.stream()
                    .filter(form -> named.contains(stem))
                    .map(form -> stem + "." + form)
                    .filter(key -> !english.contains(key))
                    .forEach(key -> missing.add("en " + key));
        }
        return missing;
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "pl"})
    void noTextIsEmptyOrThereTwice(String language) {
        assertThat(bundle(language))
                .isNotEmpty()
                .allSatisfy((key, text) -> assertThat(text).isNotBlank());
        List<String> keys = Sources.text(file(language))
                .lines()
                .filter(line -> line.contains("=") && !line.startsWith("#"))
                .map(line -> line.substring(0, line.indexOf('=')).strip())
                .toList();
        assertThat(keys).doesNotHaveDuplicates();
    }

    @Test
    void bothLanguagesFillTheSamePlaces() {
        assertThat(POLISH)
                .allSatisfy((key, text) -> assertThat(places(text))
                        .isEqualTo(places(ENGLISH.getOrDefault(key, ENGLISH.getOrDefault(other(key), "")))));
    }

    /** {@code #{text['page.home']}}, and {@code texts.of("user.busy")} in backing beans. */
    @Test
    void pagesAskOnlyForTextsThatThereAre() {
        Set<String> asked = asked(Sources.below(Sources.WEBAPP, ".xhtml").values(), "\\btext\\[\\s*'([^']+)'\\s*\\]");
        assertThat(asked).hasSizeGreaterThan(20).isSubsetOf(ENGLISH.keySet());
        Collection<String> beans = Sources.below(Sources.JAVA, ".java").values();
        assertThat(asked(beans, "\\btexts\\.of\\([^;\"]*\"([^\"]+)\"(?!\\s*\\+)"))
                .isSubsetOf(ENGLISH.keySet());
        assertThat(asked(beans, "\\btexts\\.of\\([^;\"]*\"[^\"]+\"\\s*:\\s*\"([^\"]+)\""))
                .isSubsetOf(ENGLISH.keySet());
    }

    /** {@code word('tick.read')}, {@code word(own ? 'a.b' : 'c.d')} and the beginnings of {@code word(`tick.${tick}`)}. */
    @Test
    void scriptsAskOnlyForTextsThatThereAre() {
        Collection<String> scripts = Sources.below(Sources.WEBAPP, ".js").values();
        Set<String> known = ENGLISH.keySet().stream()
                .filter(key -> key.startsWith(CHAT))
                .map(key -> key.substring(CHAT.length()))
                .collect(Collectors.toCollection(TreeSet::new));
        assertThat(asked(scripts, "\\bword\\('([^']+)'")).hasSizeGreaterThan(20).isSubsetOf(known);
        assertThat(asked(scripts, "\\bword\\([^'`()]*\\?\\s*'([^']+)'\\s*:")).isSubsetOf(known);
        assertThat(asked(scripts, "\\bword\\([^'`()]*\\?\\s*'[^']+'\\s*:\\s*'([^']+)'"))
                .isSubsetOf(known);
        assertThat(asked(scripts, "\\bcounted\\('([^']+)'")).isNotEmpty().isSubsetOf(withoutForms(known));
        assertThat(asked(scripts, "\\bword\\(`([^`$]+)\\$"))
                .isNotEmpty()
                .allSatisfy(beginning -> assertThat(known).anyMatch(key -> key.startsWith(beginning)));
    }

    @Test
    void everyTextIsUsed() {
        String everything = Stream.concat(
                        Sources.below(Sources.WEBAPP, ".xhtml", ".js").values().stream(),
                        Sources.below(Sources.JAVA, ".java").values().stream())
                .collect(Collectors.joining("\n"));
        assertThat(withoutForms(ENGLISH.keySet())).allMatch(key -> isUsed(everything, key));
    }

    /** In full, or by a beginning that a value completes. */
    private static boolean isUsed(String everything, String key) {
        String bare = key.startsWith(CHAT) ? key.substring(CHAT.length()) : key;
        int end = bare.length();
        while (end > 0) {
            String beginning = bare.substring(0, end);
            boolean whole = end == bare.length();
            if (Pattern.compile("['\"`]" + Pattern.quote(beginning) + (whole ? "['\"`]" : "\\.(\\$\\{|['\"`])"))
                    .matcher(everything)
                    .find()) {
                return true;
            }
            end = beginning.lastIndexOf('.');
        }
        return false;
    }

    private static Set<String> asked(Collection<String> texts, String pattern) {
        return texts.stream()
                .flatMap(text -> Pattern.compile(pattern).matcher(text).results())
                .map(found -> found.group(1))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Set<String> withoutForms(Set<String> keys) {
        return keys.stream()
                .map(key -> isPlural(key, keys) ? stem(key) : key)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** Of all keys that look like a form, those are one whose family has {@code one} and {@code other}. */
    private static boolean isPlural(String key, Set<String> keys) {
        return FORM.matcher(key).find() && keys.contains(stem(key) + ".one") && keys.contains(other(key));
    }

    private static Set<String> plain(Map<String, String> bundle) {
        return bundle.keySet().stream()
                .filter(key -> !isPlural(key, bundle.keySet()))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Map<String, Set<String>> plurals(Map<String, String> bundle) {
        Map<String, Set<String>> plurals = new TreeMap<>();
        bundle.keySet().stream()
                .filter(key -> isPlural(key, bundle.keySet()))
                .forEach(key -> plurals.computeIfAbsent(stem(key), stem -> new TreeSet<>())
                        .add(key.substring(key.lastIndexOf('.') + 1)));
        return plurals;
    }

    private static String stem(String key) {
        return FORM.matcher(key).replaceFirst("");
    }

    private static String other(String key) {
        return stem(key) + ".other";
    }

    private static Set<String> places(String text) {
        Matcher matcher = PLACE.matcher(text);
        return matcher.results().map(found -> found.group()).collect(Collectors.toCollection(TreeSet::new));
    }

    private static Path file(String language) {
        return BUNDLES.resolve("messages_" + language + ".properties");
    }

    private static Map<String, String> bundle(String language) {
        Properties properties = new Properties();
        try (Reader reader = Files.newBufferedReader(file(language))) {
            properties.load(reader);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Map<String, String> bundle = new TreeMap<>();
        properties.forEach((key, text) -> bundle.put((String) key, (String) text));
        return bundle;
    }
}
