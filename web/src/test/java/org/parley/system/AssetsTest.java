package org.parley.system;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.ServletContext;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.lang.reflect.Proxy;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Test;

class AssetsTest {
    private final Map<String, String> files = new HashMap<>(Map.of(
            "/js/chat.js", "import {\n  a,\n} from './lib/dom.js';\nimport('./lib/late.js');",
            "/js/lib/dom.js", "export { b } from '../lib/deep.js';",
            "/js/lib/deep.js", "import './dom.js';\nconst late = () => import('../../vendor/picker.js');",
            "/js/lib/late.js", "export {};",
            "/vendor/picker.js", "export {};",
            "/vendor/data.json", "[]",
            "/js/notes.txt", "not for browsers",
            "/css/page.css", "body {}",
            "/WEB-INF/web.xml", "<web-app/>"));

    @Test
    void knowsNothingOutsideItsFolders() {
        Assets assets = read();

        assertThat(assets.file("/WEB-INF/web.xml")).isNull();
        assertThat(assets.file("/js/../WEB-INF/web.xml")).isNull();
        assertThat(assets.file("/js/notes.txt")).isNull();
        assertThat(assets.file("")).isNull();
    }

    @Test
    void givesAFileAsItIs() throws IOException {
        Assets.Asset asset = Objects.requireNonNull(read().file("/js/lib/dom.js"));

        assertThat(asset.type).isEqualTo("text/javascript");
        try (var plain = new GZIPInputStream(new ByteArrayInputStream(asset.gzipped))) {
            assertThat(new String(plain.readAllBytes(), UTF_8)).isEqualTo("export { b } from '../lib/deep.js';");
        }
    }

    @Test
    void leavesOutWhatIsWrittenForReaders() throws IOException {
        files.put(
                "/js/lib/dom.js",
                "/**\n * Says what.\n */\nexport function a() {\n  // Says why.\n\n  return 1; // it is one\n}\n");
        files.put("/css/page.css", "/* What it is. */\na {\n  color: red; /* why */\n}\n");
        files.put("/vendor/picker.js", "// Licence\n  a();\n");

        assertThat(text("/js/lib/dom.js")).isEqualTo("export function a() {\nreturn 1; // it is one\n}\n");
        assertThat(text("/css/page.css")).isEqualTo("a {\ncolor: red; /* why */\n}\n");
        assertThat(text("/vendor/picker.js")).isEqualTo("// Licence\n  a();\n");
    }

    private String text(String file) throws IOException {
        Assets.Asset asset = Objects.requireNonNull(read().file(file));
        try (var plain = new GZIPInputStream(new ByteArrayInputStream(asset.gzipped))) {
            return new String(plain.readAllBytes(), UTF_8);
        }
    }

    @Test
    void namesTheModulesThatAPageBeginsWith() {
        Assets assets = read();

        assertThat(assets.getModules())
                .containsExactly(
                        assets.getPath() + "/js/chat.js",
                        assets.getPath() + "/js/lib/deep.js",
                        assets.getPath() + "/js/lib/dom.js");
    }

    @Test
    void knowsWhatIsFetchedLater() {
        assertThat(Objects.requireNonNull(read().file("/vendor/data.json")).type)
                .isEqualTo("application/json");
        assertThat(read().file("/vendor/picker.js")).isNotNull();
        assertThat(read().file("/js/lib/late.js")).isNotNull();
    }

    @Test
    void changesThePathWithAnyContentAndWithNothingElse() {
        String before = read().getPath();
        assertThat(read().getPath()).isEqualTo(before);

        files.put("/css/page.css", "body { margin: 0 }");
        assertThat(read().getPath()).isNotEqualTo(before);
    }

    private Assets read() {
        Assets assets = new Assets();
        assets.context = (ServletContext) Proxy.newProxyInstance(
                getClass().getClassLoader(),
                new Class<?>[] {ServletContext.class},
                (proxy, method, arguments) -> switch (method.getName()) {
                    case "getContextPath" -> "";
                    case "getResourcePaths" -> children((String) arguments[0]);
                    case "getResourceAsStream" ->
                        new ByteArrayInputStream(
                                files.getOrDefault((String) arguments[0], "").getBytes(UTF_8));
                    default -> throw new UnsupportedOperationException(method.getName());
                });
        assets.read();
        return assets;
    }

    /** As the container lists a folder: files, and folders with a slash at their end. */
    private Set<String> children(String folder) {
        return files.keySet().stream()
                .filter(file -> file.startsWith(folder))
                .map(file -> {
                    int end = file.indexOf('/', folder.length());
                    return end < 0 ? file : file.substring(0, end + 1);
                })
                .collect(Collectors.toSet());
    }
}
