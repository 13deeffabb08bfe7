package org.parley.system;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.properties.HasName.Predicates.nameMatching;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import jakarta.ejb.Schedule;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import jakarta.enterprise.context.SessionScoped;
import jakarta.faces.view.ViewScoped;
import jakarta.persistence.Entity;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** docs/architecture.md as rules, over the main classes of persistence, ejb and web. None is ignored, none has an exception but the listed. */
class ArchitectureTest {
    private static final JavaClasses ALL = Layer.all();

    private static final DescribedPredicate<JavaClass> OF_WEB = Layer.WEB.itself();
    private static final DescribedPredicate<JavaClass> OF_EJB = Layer.EJB.itself();
    private static final DescribedPredicate<JavaClass> OF_PERSISTENCE = Layer.PERSISTENCE.itself();

    private static final DescribedPredicate<JavaClass> ENTITY =
            describe("entity", type -> type.isAnnotatedWith(Entity.class));

    /** What people and machines see the product through. */
    private static final DescribedPredicate<JavaClass> CHANNEL = resideInAnyPackage(
            "jakarta.faces..",
            "jakarta.servlet..",
            "jakarta.websocket..",
            "jakarta.ws.rs..",
            "jakarta.json..",
            "org.primefaces..",
            "org.glassfish.tyrus..");

    /** What each floor may stand on is whatever is below it, and {@code push} for what speaks to sockets. */
    private static final Map<String, Integer> FLOORS = Map.ofEntries(
            Map.entry("system", 0),
            Map.entry("file", 1),
            Map.entry("user", 2),
            Map.entry("website", 2),
            Map.entry("audit", 1),
            Map.entry("presence", 3),
            Map.entry("conversation", 3),
            Map.entry("message", 4),
            Map.entry("search", 5),
            Map.entry("notification", 5),
            Map.entry("health", 6),
            Map.entry("livechat", 6),
            Map.entry("callback", 6),
            Map.entry("partner", 6));

    private static final String PUSH = "push";

    @Test
    void nothingComesOutOfATimer() {
        methods()
                .that()
                .areAnnotatedWith(Schedule.class)
                .should()
                .beDeclaredInClassesThat(describe(
                        "end their transactions themselves, so that none can fail behind them",
                        type -> type.isAnnotatedWith(TransactionManagement.class)
                                && type.getAnnotationOfType(TransactionManagement.class)
                                        .value()
                                        .equals(TransactionManagementType.BEAN)))
                .andShould(callTick())
                .check(ALL);
    }

    private static ArchCondition<JavaMethod> callTick() {
        return new ArchCondition<>("do their work by Tick.attempt") {
            @Override
            public void check(JavaMethod method, ConditionEvents events) {
                boolean calls = method.getMethodCallsFromSelf().stream()
                        .anyMatch(call -> call.getTargetOwner().isEquivalentTo(Tick.class));
                events.add(new SimpleConditionEvent(method, calls, method.getDescription()));
            }
        };
    }

    @ParameterizedTest
    @EnumSource
    void everyLayerIsLookedAt(Layer layer) {
        assertThat(ALL.stream().filter(layer.itself()).count()).isGreaterThan(20);
        assertThat(layer.classes()).allMatch(layer.itself());
    }

    @Test
    void everyClassBelongsToOneLayerAndAKnownFeature() {
        assertThat(ALL)
                .allSatisfy(type -> assertThat(Set.of(Layer.values()))
                        .filteredOn(layer -> layer.itself().test(type))
                        .hasSize(1));
        Set<String> features =
                ALL.stream().map(ArchitectureTest::feature).collect(Collectors.toCollection(TreeSet::new));
        features.removeAll(FLOORS.keySet());
        assertThat(features).containsExactly(PUSH);
    }

    @Test
    void webSpeaksToServicesOnly() {
        noClasses()
                .that(OF_WEB)
                .should()
                .dependOnClassesThat(resideInAnyPackage(
                        "jakarta.persistence..", "jakarta.transaction..", "java.sql..", "javax.sql.."))
                .check(ALL);
    }

    /** No entity, no repository; a constant of an entity that the compiler copies is no dependency. */
    @Test
    void webKnowsOfPersistenceOnlyRecordsEnumsAndExceptions() {
        DescribedPredicate<JavaClass> value = describe(
                "records, enums and exceptions",
                type -> type.isRecord() || type.isEnum() || type.isAssignableTo(ParleyException.class));
        noClasses()
                .that(OF_WEB)
                .should()
                .dependOnClassesThat(OF_PERSISTENCE.and(not(value)))
                .check(ALL);
    }

    @Test
    void noServiceHandsOutAnEntity() {
        classes().that(OF_EJB).should(keepEntitiesInside()).check(ALL);
    }

    @Test
    void servicesKnowNoChannel() {
        noClasses()
                .that(OF_EJB)
                .should()
                .dependOnClassesThat(CHANNEL.or(OF_WEB))
                .check(ALL);
    }

    @Test
    void persistenceKnowsNeitherChannelsNorServices() {
        // The root of exceptions says by an annotation that it rolls back: JPA has no word for it.
        DescribedPredicate<JavaClass> container = resideInAnyPackage(
                        "jakarta.ejb..", "jakarta.enterprise..", "jakarta.inject..", "jakarta.transaction..")
                .and(not(nameMatching("jakarta\\.ejb\\.ApplicationException")));
        noClasses()
                .that(OF_PERSISTENCE)
                .should()
                .dependOnClassesThat(CHANNEL.or(container).or(OF_EJB).or(OF_WEB))
                .check(ALL);
    }

    @Test
    void onlyTheStandardApiIsUsedOutsideOfOneClass() {
        noClasses()
                .that(not(nameMatching("org\\.parley\\.push\\.TyrusWriter.*")))
                .should()
                .dependOnClassesThat(resideInAnyPackage("org.glassfish..", "fish.payara..", "com.sun.."))
                .check(ALL);
    }

    @Test
    void featuresStandOnLowerFloorsOnly() {
        classes().should(standOnLowerFloors()).check(ALL);
    }

    /** Features plug in; who is signed in, it is told by {@code SocketPrincipal}. */
    @Test
    void pushKnowsNoFeature() {
        DescribedPredicate<JavaClass> allowed = resideInAnyPackage("org.parley.push..", "org.parley.system..");
        noClasses()
                .that()
                .resideInAPackage("org.parley.push..")
                .should()
                .dependOnClassesThat(resideInAnyPackage("org.parley..").and(not(allowed)))
                .check(ALL);
    }

    @ParameterizedTest
    @EnumSource
    void featuresHaveNoCycles(Layer layer) {
        slices().matching("org.parley.(*)..").should().beFreeOfCycles().check(layer.classes());
    }

    @Test
    void pagesKeepNothingOnTheServer() {
        noClasses()
                .should()
                .dependOnClassesThat()
                .belongToAnyOf(ViewScoped.class, SessionScoped.class)
                .check(ALL);
    }

    @Test
    void noRuleIsIgnored() {
        assertThat(ArchitectureTest.class.getResource("/archunit_ignore_patterns.txt"))
                .isNull();
    }

    private static String feature(JavaClass type) {
        String rest = type.getPackageName().substring("org.parley.".length());
        int dot = rest.indexOf('.');
        return dot < 0 ? rest : rest.substring(0, dot);
    }

    private static ArchCondition<JavaClass> standOnLowerFloors() {
        return new ArchCondition<>("stand on lower floors only") {
            @Override
            public void check(JavaClass type, ConditionEvents events) {
                for (Dependency each : type.getDirectDependenciesFromSelf()) {
                    JavaClass target = each.getTargetClass().getBaseComponentType();
                    if (target.getPackageName().startsWith("org.parley.") && !stands(feature(type), feature(target))) {
                        events.add(SimpleConditionEvent.violated(each, each.getDescription()));
                    }
                }
            }
        };
    }

    private static boolean stands(String upper, String lower) {
        if (upper.equals(lower)) {
            return true;
        }
        if (upper.equals(PUSH) || lower.equals(PUSH)) {
            // What push may know is pushKnowsNoFeature; all but the bottom may speak to sockets.
            return !upper.equals("system");
        }
        return FLOORS.getOrDefault(lower, Integer.MAX_VALUE) < FLOORS.getOrDefault(upper, Integer.MIN_VALUE);
    }

    private static ArchCondition<JavaClass> keepEntitiesInside() {
        return new ArchCondition<>("have no entity in a public method's result or in a record") {
            @Override
            public void check(JavaClass type, ConditionEvents events) {
                type.getMethods().stream()
                        .filter(method -> method.getModifiers().contains(JavaModifier.PUBLIC))
                        .filter(method -> method.getReturnType().getAllInvolvedRawTypes().stream()
                                .anyMatch(ENTITY))
                        .forEach(method -> events.add(SimpleConditionEvent.violated(method, method.getDescription())));
                type.getFields().stream()
                        .filter(field -> type.isRecord())
                        .filter(field -> field.getType().getAllInvolvedRawTypes().stream()
                                .anyMatch(ENTITY))
                        .forEach(field -> events.add(SimpleConditionEvent.violated(field, field.getDescription())));
            }
        };
    }
}
