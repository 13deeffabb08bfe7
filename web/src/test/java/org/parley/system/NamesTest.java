package org.parley.system;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.assignableTo;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.lang.ArchCondition;
import jakarta.inject.Named;
import jakarta.persistence.Entity;
import jakarta.websocket.server.ServerEndpoint;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.parley.push.Command;

/** What names say, and must not say, over the main classes of persistence, ejb and web. */
class NamesTest {
    private static final JavaClasses ALL = Layer.all();
    private static final DescribedPredicate<JavaClass> OF_WEB = Layer.WEB.itself();
    private static final DescribedPredicate<JavaClass> OF_EJB = Layer.EJB.itself();
    private static final DescribedPredicate<JavaClass> OF_PERSISTENCE = Layer.PERSISTENCE.itself();

    /** Exceptions that no caller is told as a fact. */
    private static final Map<String, String> OWN_EXCEPTIONS = Map.of(
            "org.parley.push.MalformedException",
            "a frame that is no command is no fact about the product: Commands answers it, and nothing else ever sees it");

    @Test
    void noNameSaysNothing() {
        noClasses()
                .should()
                .haveNameMatching("(?i).*(manager|helpers?|utils?|impl|dto)")
                .orShould()
                .resideInAnyPackage(
                        "..entity..", "..service..", "..dto..", "..util..", "..common..", "..impl..", "..helper..")
                .check(ALL);
    }

    @Test
    void suffixesTellThePart() {
        classes()
                .that()
                .areAnnotatedWith(ServerEndpoint.class)
                .should()
                .haveSimpleNameEndingWith("Endpoint")
                .check(ALL);
        classes()
                .that(assignableTo(Command.class))
                .should()
                .haveSimpleNameEndingWith("Command")
                .check(ALL);
        classes()
                .that()
                .haveSimpleNameEndingWith("Backing")
                .should(beIn(OF_WEB))
                .andShould()
                .beAnnotatedWith(Named.class)
                .check(ALL);
        classes()
                .that()
                .haveSimpleNameEndingWith("Repository")
                .should(beIn(OF_PERSISTENCE))
                .check(ALL);
        classes()
                .that()
                .haveSimpleNameEndingWith("Service")
                .should(beIn(OF_EJB))
                .check(ALL);
        classes()
                .that()
                .areAnnotatedWith(Entity.class)
                .should(beIn(OF_PERSISTENCE))
                .check(ALL);
    }

    @ParameterizedTest
    @EnumSource
    void everyPackageSaysWhatItIsForAndIsNullMarked(Layer layer) {
        JavaClasses own = layer.classes();
        Set<String> packages =
                own.stream().map(JavaClass::getPackageName).collect(Collectors.toCollection(TreeSet::new));
        Set<String> marked = own.stream()
                .filter(type -> type.getSimpleName().equals("package-info") && type.isAnnotatedWith(NullMarked.class))
                .map(JavaClass::getPackageName)
                .collect(Collectors.toCollection(TreeSet::new));
        assertThat(marked).isEqualTo(packages);
    }

    @Test
    void exceptionsHaveOneRoot() {
        classes()
                .that(assignableTo(Throwable.class))
                .and(describe("are not listed", type -> !OWN_EXCEPTIONS.containsKey(type.getName())))
                .should()
                .beAssignableTo(ParleyException.class)
                .andShould()
                .haveSimpleNameEndingWith("Exception")
                .check(ALL);
        assertThat(OWN_EXCEPTIONS.keySet())
                .allSatisfy(name -> assertThat(ALL.contain(name)).isTrue());
    }

    private static ArchCondition<JavaClass> beIn(DescribedPredicate<JavaClass> layer) {
        return ArchCondition.from(layer);
    }
}
