package app.candor.architecture;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noFields;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchRule;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Who may use whom, below a root package: {@code app.candor} for the product, a package of fixtures for the proof that a
 * rule can fail.
 */
final class Borders {
    /** The business contexts, and for each the other contexts it may ask by their public face. */
    static final Map<String, List<String>> CONTEXTS = new TreeMap<>(Map.of(
            "identity", List.of(),
            "interviewing", List.of("identity", "media"),
            "media", List.of(),
            "analysis", List.of("media"),
            "notification", List.of(),
            "operations", List.of()));

    private static final String[] DELIVERY = {"rest", "ui", "batch", "messaging"};

    private final String root;

    Borders(String root) {
        this.root = root;
    }

    /** The core needs interfaces of the platform and nothing else. */
    ArchRule theCoreKnowsNoTechnology() {
        return classes()
                .that(inTheCore())
                .should()
                .onlyDependOnClassesThat(resideInAnyPackage("java..", "javax.sql..", "javax.crypto..", "jakarta..")
                        .or(resideInAnyPackage("org.eclipse.microprofile.."))
                        .or(inTheCore()))
                .as("the core uses Jakarta EE and MicroProfile interfaces only");
    }

    /** Pages, API, jobs and messages never know each other, nor an adapter. */
    ArchRule deliveryModulesStayApart(String module) {
        String[] others = java.util.stream.Stream.concat(
                        java.util.Arrays.stream(DELIVERY).filter(other -> !other.equals(module)),
                        java.util.stream.Stream.of("adapter"))
                .map(other -> root + "." + other + "..")
                .toArray(String[]::new);
        return noClasses()
                .that()
                .resideInAPackage(root + "." + module + "..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(others)
                .as(module + " knows neither another delivery module nor an adapter");
    }

    /** What is delivered is the public face of a context. */
    ArchRule deliveryUsesPublicFacesOnly() {
        return noClasses()
                .that()
                .resideInAnyPackage(packages(DELIVERY))
                .should()
                .dependOnClassesThat(resideInAnyPackage(root + ".*.domain..", root + ".*.port.."))
                .as("delivery modules use a context's face and events, never its inside");
    }

    ArchRule adaptersKnowOnlyTheCore() {
        return noClasses()
                .that()
                .resideInAPackage(root + ".adapter..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(packages(DELIVERY))
                .as("adapters know the core and nothing else of ours");
    }

    /** Contexts speak to each other by events, except where the architecture names a face. */
    ArchRule contextsKeepTheirDistance(String context) {
        List<String> allowed = CONTEXTS.get(context);
        DescribedPredicate<JavaClass> forbidden = new DescribedPredicate<>("belong to another context's business") {
            @Override
            public boolean test(JavaClass used) {
                String name = used.getPackageName();
                for (String other : CONTEXTS.keySet()) {
                    String face = root + "." + other;
                    if (other.equals(context) || !(name.equals(face) || name.startsWith(face + "."))) {
                        continue;
                    }
                    boolean event = name.equals(face + ".event");
                    boolean face0 = name.equals(face);
                    boolean jobRequest = other.equals("operations") && face0;
                    return !(event || jobRequest || (allowed.contains(other) && face0));
                }
                return false;
            }
        };
        return noClasses()
                .that()
                .resideInAPackage(root + "." + context + "..")
                .should()
                .dependOnClassesThat(forbidden)
                .as(context + " asks only " + allowed + ", listens to events and requests jobs");
    }

    /** Inside a context: domain and event know the kernel and each other, never the face or a port. */
    ArchRule theDomainKnowsOnlyTheKernel(String context) {
        String face = root + "." + context;
        return noClasses()
                .that()
                .resideInAnyPackage(face + ".domain..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(face + ".port..")
                .as(context + ": the domain does not know its ports");
    }

    /** The kernel serves all contexts and knows none. */
    ArchRule theKernelKnowsNoContext() {
        return noClasses()
                .that()
                .resideInAPackage(root + ".shared..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(packages(CONTEXTS.keySet().toArray(String[]::new)))
                .as("the kernel knows no context");
    }

    /** A refusal is a business matter; how HTTP says it is the edge's. */
    ArchRule theBusinessKnowsNoHttp() {
        return noClasses()
                .that(inTheCore())
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("jakarta.ws.rs..", "jakarta.servlet..", "jakarta.faces..")
                .as("the business throws problems, never HTTP errors");
    }

    /** Entities change by verbs. */
    ArchRule aggregatesHaveNoSetters() {
        return com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noMethods()
                .that()
                .areDeclaredInClassesThat()
                .resideInAPackage(root + ".*.domain..")
                .should()
                .haveNameMatching("set[A-Z].*")
                .as("aggregates change by verbs, not by setters");
    }

    ArchRule aggregatesKeepTheirStateToThemselves() {
        return noFields()
                .that()
                .areDeclaredInClassesThat()
                .areAnnotatedWith(jakarta.persistence.Entity.class)
                .should()
                .bePublic()
                .as("state of an aggregate is its own");
    }

    private DescribedPredicate<JavaClass> inTheCore() {
        return resideInAnyPackage(root + "..")
                .and(not(resideInAnyPackage(packages(DELIVERY))))
                .and(not(resideInAnyPackage(root + ".adapter..", root + ".launcher..")));
    }

    private String[] packages(String... names) {
        return java.util.Arrays.stream(names)
                .map(name -> root + "." + name + "..")
                .toArray(String[]::new);
    }
}
