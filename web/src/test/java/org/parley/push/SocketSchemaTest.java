package org.parley.push;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import jakarta.json.spi.JsonProvider;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class SocketSchemaTest {
    private static final JsonProvider JSON = JsonProvider.provider();

    /** A fenced block of docs/socket.md. */
    private static final Pattern BLOCK = Pattern.compile("^```json\n(.*?)^```", Pattern.MULTILINE | Pattern.DOTALL);

    private static final String MESSAGE =
            "{\"type\":\"message\",\"conversationId\":1001,\"seq\":43,\"ordinal\":40,\"revision\":58,\"authorId\":1003,"
                    + "\"author\":\"Ben\",\"clientId\":\"c-1\",\"at\":1767225600000,\"kind\":\"text\",\"text\":\"Hi\"}";

    static List<String> blocks() {
        return BLOCK.matcher(SocketSchema.text("socket.md"))
                .results()
                .map(found -> found.group(1).strip())
                .toList();
    }

    static List<String> frames() {
        return blocks().stream().filter(block -> block.startsWith("[")).toList();
    }

    static List<String> commands() {
        return blocks().stream()
                .filter(block -> !block.startsWith("["))
                .flatMap(String::lines)
                .toList();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "{",
                "[]",
                "{}",
                "{\"type\":\"shout\"}",
                "{\"type\":17}",
                "{\"type\":\"ping\",\"ref\":7}",
                "{\"type\":\"open\"}",
                "{\"type\":\"open\",\"conversationId\":\"1001\"}",
                "{\"type\":\"open\",\"conversationId\":1.5}",
                "{\"type\":\"open\",\"conversationId\":-1}",
                "{\"type\":\"open\",\"conversationId\":9007199254740992}",
                "{\"type\":\"post\",\"conversationId\":1,\"clientId\":\"a\",\"text\":\"  \"}",
                "{\"type\":\"post\",\"conversationId\":1,\"clientId\":\"a b\",\"text\":\"Hi\"}",
                "{\"type\":\"history\",\"conversationId\":1}",
                "{\"type\":\"history\",\"conversationId\":1,\"before\":5,\"after\":3}",
                "{\"type\":\"history\",\"conversationId\":1,\"before\":5,\"limit\":101}",
                "{\"type\":\"mute\",\"conversationId\":1,\"on\":\"true\"}",
                "{\"type\":\"preference\",\"name\":\"a b\",\"setting\":\"\"}",
                "{\"type\":\"edit\",\"conversationId\":1,\"text\":\"Hi\"}",
                "{\"type\":\"edit\",\"conversationId\":1,\"seq\":1,\"text\":\" \"}",
                "{\"type\":\"react\",\"conversationId\":1,\"seq\":1,\"on\":true}",
                "{\"type\":\"pin\",\"conversationId\":1,\"seq\":1}",
                "{\"type\":\"post\",\"conversationId\":1,\"clientId\":\"a\",\"text\":\"Hi\",\"reply\":0}",
                "{\"type\":\"forward\",\"conversationId\":1,\"seq\":1,\"clientId\":\"a\"}",
                "{\"type\":\"notify\",\"conversationId\":1,\"level\":\"loud\"}",
                "{\"type\":\"hello\",\"resume\":[]}",
                "{\"type\":\"hello\",\"resume\":{\"one\":1}}",
                "{\"type\":\"hello\",\"resume\":{\"1001\":\"57\"}}"
            })
    void refusesWhatIsNoCommand(String frame) {
        assertThatThrownBy(() -> SocketSchema.checkCommand(frame)).isInstanceOf(AssertionError.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "[",
                "[]",
                "{\"type\":\"resync\"}",
                "[{}]",
                "[{\"type\":\"shout\"}]",
                "[{\"type\":\"resync\",\"ref\":\"1\"}]",
                "[{\"type\":\"ok\",\"ref\":1}]",
                "[{\"type\":\"ok\",\"ref\":\"1\",\"revision\":5}]",
                "[{\"type\":\"problem\",\"ref\":\"1\",\"code\":\"sad\",\"detail\":\"\"}]",
                "[{\"type\":\"problem\",\"code\":\"internal\"}]",
                "[{\"type\":\"presence\",\"changes\":[]}]",
                "[{\"type\":\"presence\",\"changes\":[[1000,\"away\"]]}]",
                "[{\"type\":\"read\",\"conversationId\":1,\"marks\":[[1000]]}]",
                "[{\"type\":\"read\",\"conversationId\":1,\"marks\":[[1000,1,2]]}]",
                "[{\"type\":\"marked\",\"conversationId\":1,\"readSeq\":1,\"unread\":-1,\"lastSeq\":1}]",
                "[{\"type\":\"preferences\",\"preferences\":{\"a\":1}}]",
                "[{\"type\":\"messageChanged\",\"conversationId\":1,\"seq\":1,\"revision\":2,\"text\":\"Hi\"}]",
                "[{\"type\":\"messageChanged\",\"conversationId\":1,\"seq\":1,\"revision\":2,\"text\":\"Hi\",\"deleted\":5}]",
                "[{\"type\":\"typing\",\"conversationId\":1,\"participantId\":1}]",
                "[{\"type\":\"draft\",\"conversationId\":1,\"at\":1}]",
                "[{\"type\":\"person\",\"person\":{\"id\":1,\"name\":\"A\",\"userName\":\"a\"}}]"
            })
    void refusesWhatTheServerNeverSends(String frame) {
        assertThatThrownBy(() -> SocketSchema.checkFrame(frame)).isInstanceOf(AssertionError.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"\"seq\":43", "\"ordinal\":40", "\"kind\":\"text\"", "\"text\":\"Hi\"", "\"authorId\":1003"})
    void refusesAMessageThatLacksAField(String field) {
        assertThatThrownBy(() -> SocketSchema.checkFrame("[" + MESSAGE.replace(field, "\"x\":1") + "]"))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("'x'");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"\"html\":\"<b>Hi</b>\"", "\"edited\":5", "\"pinned\":5", "\"reactions\":[]", "\"mentions\":[1]"
            })
    void refusesADeletedMessageThatKeepsSomething(String field) {
        String deleted = MESSAGE.replace("\"text\":\"Hi\"", "\"text\":\"\",\"deleted\":5");
        assertThatCode(() -> SocketSchema.checkFrame("[" + deleted + "]")).doesNotThrowAnyException();
        assertThatThrownBy(() ->
                        SocketSchema.checkFrame("[" + deleted.replace("\"deleted\":5", "\"deleted\":5," + field) + "]"))
                .isInstanceOf(AssertionError.class);
    }

    @Test
    void saysWhereAndWhy() {
        assertThatThrownBy(() ->
                        SocketSchema.checkFrame("[{\"type\":\"resync\"}," + MESSAGE.replace("43", "\"43\"") + "]"))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("/1/seq: ")
                .hasMessageContaining("integer");
    }

    @Test
    void refusesAGroupWithAnotherPersonAndADirectOneWithout() {
        String frame = frames().stream()
                .filter(each -> each.contains("\"type\":\"reset\""))
                .findFirst()
                .orElseThrow();
        assertThatThrownBy(() -> SocketSchema.checkFrame(frame.replace("\"kind\":\"group\"", "\"kind\":\"direct\"")))
                .isInstanceOf(AssertionError.class);
        assertThatThrownBy(() -> SocketSchema.checkFrame(frame.replace("\"id\":1050", "\"id\":1050,\"otherId\":1")))
                .isInstanceOf(AssertionError.class);
    }

    @ParameterizedTest
    @MethodSource("commands")
    void acceptsTheCommandsOfTheDocument(String command) {
        assertThatCode(() -> SocketSchema.checkCommand(command)).doesNotThrowAnyException();
    }

    @ParameterizedTest
    @MethodSource("frames")
    void acceptsTheFramesOfTheDocument(String frame) {
        assertThatCode(() -> SocketSchema.checkFrame(frame)).doesNotThrowAnyException();
    }

    @Test
    void theDocumentShowsEachCommandAndEachEvent() {
        Set<String> shown = new TreeSet<>();
        commands().forEach(each -> shown.add(object(each).getString("type")));
        assertThat(shown).isEqualTo(words("clientCommand"));
        Set<String> events = new TreeSet<>();
        frames().forEach(frame ->
                array(frame).forEach(each -> events.add(each.asJsonObject().getString("type"))));
        assertThat(events).isEqualTo(words("event"));
    }

    @Test
    void everyCommandOfTheServerIsInTheSchema() {
        Set<String> types = new TreeSet<>();
        for (JavaClass each : new ClassFileImporter()
                .withImportOption(new ImportOption.DoNotIncludeTests())
                .importPackages("org.parley")) {
            if (each.isAssignableTo(Command.class) && !each.isInterface()) {
                types.add(type(each.reflect()));
            }
        }
        assertThat(types).isEqualTo(words("clientCommand"));
    }

    private static String type(Class<?> command) {
        try {
            return ((Command) command.getDeclaredConstructor().newInstance()).type();
        } catch (ReflectiveOperationException e) {
            throw new LinkageError("A command has a constructor without arguments.", e);
        }
    }

    private static Set<String> words(String definition) {
        List<String> words = new ArrayList<>();
        for (JsonValue each : object(SocketSchema.text("socket.schema.json"))
                .getJsonObject("$defs")
                .getJsonObject(definition)
                .getJsonObject("properties")
                .getJsonObject("type")
                .getJsonArray("enum")) {
            words.add(each.toString().replace("\"", ""));
        }
        return new TreeSet<>(words);
    }

    private static JsonObject object(String text) {
        return JSON.createReader(new StringReader(text)).readObject();
    }

    private static JsonArray array(String text) {
        return JSON.createReader(new StringReader(text)).readArray();
    }
}
