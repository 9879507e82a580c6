package app.candor.architecture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class BordersTest {
    private static final String FIXTURES = "app.candor.architecture.fixture";

    private static final JavaClasses PRODUCT = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .withImportOption(location -> !location.contains("-tests.jar"))
            .importPackages("app.candor");
    private static final JavaClasses OFFENDERS = new ClassFileImporter().importPackages(FIXTURES);

    /** Each rule with the fixture class that breaks it. */
    record Border(ArchRule onProduct, ArchRule onFixtures, String offender) {
        @Override
        public String toString() {
            return onProduct.getDescription();
        }
    }

    static Stream<Border> borders() {
        Borders product = new Borders("app.candor");
        Borders fixtures = new Borders(FIXTURES);
        List<Border> borders = new ArrayList<>(List.of(
                new Border(
                        product.theCoreKnowsNoTechnology(),
                        fixtures.theCoreKnowsNoTechnology(),
                        "media.CoreUsesLibrary"),
                new Border(
                        product.deliveryUsesPublicFacesOnly(),
                        fixtures.deliveryUsesPublicFacesOnly(),
                        "rest.RestUsesDomain"),
                new Border(
                        product.adaptersKnowOnlyTheCore(),
                        fixtures.adaptersKnowOnlyTheCore(),
                        "adapter.AdapterUsesRest"),
                new Border(
                        product.theKernelKnowsNoContext(),
                        fixtures.theKernelKnowsNoContext(),
                        "shared.KernelUsesContext"),
                new Border(
                        product.theBusinessKnowsNoHttp(), fixtures.theBusinessKnowsNoHttp(), "media.BusinessUsesHttp"),
                new Border(
                        product.aggregatesHaveNoSetters(),
                        fixtures.aggregatesHaveNoSetters(),
                        "media.domain.EntityWithSetter"),
                new Border(
                        product.aggregatesKeepTheirStateToThemselves(),
                        fixtures.aggregatesKeepTheirStateToThemselves(),
                        "media.domain.EntityWithSetter")));
        for (String module : List.of("rest", "ui", "batch", "messaging")) {
            borders.add(new Border(
                    product.deliveryModulesStayApart(module),
                    fixtures.deliveryModulesStayApart(module),
                    module + "." + capitalised(module) + "UsesAnother"));
        }
        for (String context : Borders.CONTEXTS.keySet()) {
            borders.add(new Border(
                    product.contextsKeepTheirDistance(context),
                    fixtures.contextsKeepTheirDistance(context),
                    context + "." + capitalised(context) + "Peeks"));
            borders.add(new Border(
                    product.theDomainKnowsOnlyTheKernel(context),
                    fixtures.theDomainKnowsOnlyTheKernel(context),
                    context + ".domain." + capitalised(context) + "DomainUsesPort"));
        }
        return borders.stream();
    }

    @ParameterizedTest
    @MethodSource("borders")
    void theProductShouldKeepTheBorder(Border border) {
        border.onProduct().check(PRODUCT);
    }

    @ParameterizedTest
    @MethodSource("borders")
    void theBorderShouldBeAbleToFail(Border border) {
        assertThatThrownBy(() -> border.onFixtures().check(OFFENDERS))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining(FIXTURES + "." + border.offender());
    }

    @Test
    void theRulesShouldSeeTheWholeProduct() {
        for (String context : Borders.CONTEXTS.keySet()) {
            assertThat(PRODUCT.stream().anyMatch(c -> c.getPackageName().startsWith("app.candor." + context)))
                    .as(context)
                    .isTrue();
        }
    }

    private static String capitalised(String name) {
        return name.substring(0, 1).toUpperCase(Locale.ROOT) + name.substring(1);
    }
}
