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
            "/js/chat.js",
                    "import './lib/dom.js';\nimport {\n  a,\n} from './a.js';\nconst b = () => import('./later.js');",
            "/js/a.js", "export { b } from './lib/dom.js';\nimport './chat.js';",
            "/js/later.js", "import './lib/more.js';",
            "/js/lib/more.js", "",
            "/js/lib/dom.js", "export {};",
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
            assertThat(new String(plain.readAllBytes(), UTF_8)).isEqualTo("export {};");
        }
    }

    @Test
    void namesTheModulesThatEveryPageNeedsBelowThePath() {
        Assets assets = read();

        assertThat(assets.getModules())
                .containsExactly(
                        assets.getPath() + "/js/a.js",
                        assets.getPath() + "/js/chat.js",
                        assets.getPath() + "/js/lib/dom.js");
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
