package org.parley.system;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.core.importer.Location;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;

/** The layers, each a Maven module: packages are features, so only the place of a class file tells its layer. */
enum Layer {
    PERSISTENCE,
    EJB,
    WEB;

    private static final Map<Layer, JavaClasses> IMPORTED = new ConcurrentHashMap<>();

    private static final ImportOption MAIN = new ImportOption.DoNotIncludeTests();

    /** A folder or archive of the build, or an archive that came from a repository. */
    private final Pattern place = Pattern.compile(".*/(" + word() + "/target/|parley-" + word() + "/).*");

    private String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The main classes of this module alone. */
    JavaClasses classes() {
        return IMPORTED.computeIfAbsent(this, layer -> importing(layer::holds));
    }

    /** The main classes of all modules. */
    static JavaClasses all() {
        return All.CLASSES;
    }

    private static JavaClasses importing(ImportOption option) {
        return new ClassFileImporter()
                .withImportOption(MAIN)
                .withImportOption(location -> !location.contains("test-classes") && !location.contains("-tests.jar"))
                .withImportOption(option)
                .importPackages("org.parley");
    }

    /** That a class is of this layer. */
    DescribedPredicate<JavaClass> itself() {
        return DescribedPredicate.describe(
                "module " + word(),
                type -> type.getSource()
                        .map(source -> holds(Location.of(source.getUri())))
                        .orElse(false));
    }

    private boolean holds(Location location) {
        return location.matches(place);
    }

    /** Read once, when first asked for. */
    private static final class All {
        static final JavaClasses CLASSES = importing(location -> true);
    }
}
