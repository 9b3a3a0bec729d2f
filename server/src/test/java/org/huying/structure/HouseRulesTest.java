package org.huying.structure;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.properties.HasName.Predicates.nameMatching;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaPackage;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.Year;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import org.jspecify.annotations.NullMarked;
import org.springframework.beans.factory.annotation.Autowired;

/** The rules of the house that a compiler does not keep. */
@AnalyzeClasses(packages = "org.huying", importOptions = ImportOption.DoNotIncludeTests.class)
class HouseRulesTest {

    /** Where time, chance and connections enter. */
    private static final DescribedPredicate<JavaClass> EDGE =
            resideInAnyPackage("org.huying.platform..", "org.huying.cli..");

    /** A class named XStore, or the package {@code store} of a module whose rows need several classes. */
    private static final DescribedPredicate<JavaClass> STORE =
            nameMatching(".*(Store(\\$.*)?|\\.store\\..*)").forSubtype();

    @ArchTest
    static final ArchRule onlyStoresSpeakSql = noClasses()
            .that(not(EDGE).and(not(STORE)))
            .should()
            .dependOnClassesThat(resideInAnyPackage("java.sql..", "javax.sql..", "org.springframework.jdbc.."))
            .because("only stores have SQL")
            .allowEmptyShould(true);

    @ArchTest
    static final ArchRule storesAreHidden = classes()
            .that()
            .haveSimpleNameEndingWith("Store")
            .and()
            .resideInAPackage("org.huying.*")
            .should()
            .notBePublic()
            .because("a module's door is the way to its rows")
            .allowEmptyShould(true);

    @ArchTest
    static final ArchRule timeComesInAsAnArgument = noClasses()
            .that(not(EDGE))
            .should(callNow())
            .because("time comes in as an argument; the edge has the clock");

    @ArchTest
    static final ArchRule chanceComesInAsAnArgument = noClasses()
            .that(not(EDGE))
            .should()
            .dependOnClassesThat()
            .belongToAnyOf(Random.class, ThreadLocalRandom.class)
            .orShould()
            .callMethod(UUID.class, "randomUUID")
            .orShould()
            .callMethod(Math.class, "random")
            .because("chance comes in as an argument");

    @ArchTest
    static final ArchRule beansAreMadeWhole = fields().should().notBeAnnotatedWith(Autowired.class);

    @ArchTest
    static final ArchRule namesSayWhatATypeIs = noClasses()
            .should()
            .haveNameMatching("[^$]*(Impl|Manager|Helper|Helpers|Util|Utils|DTO|Dto)")
            .because("a name says what a thing is in the district's words");

    @ArchTest
    static final ArchRule failuresSayWhatTheyAre = noClasses()
            .that()
            .areNotAssignableTo(Throwable.class)
            .should()
            .callConstructor(RuntimeException.class)
            .orShould()
            .callConstructor(RuntimeException.class, String.class)
            .orShould()
            .callConstructor(RuntimeException.class, String.class, Throwable.class)
            .because("a failure has a type");

    @ArchTest
    static final ArchRule nullIsMarked = classes().should(liveInAMarkedPackage());

    private static ArchCondition<JavaClass> callNow() {
        List<Class<?>> clocks = List.of(
                Instant.class,
                LocalDate.class,
                LocalDateTime.class,
                ZonedDateTime.class,
                OffsetDateTime.class,
                Year.class);
        return new ArchCondition<>("ask the system for the time") {
            @Override
            public void check(JavaClass type, ConditionEvents events) {
                type.getMethodCallsFromSelf().stream()
                        .filter(call -> call.getTarget().getName().equals("now")
                                        && call.getTarget().getRawParameterTypes().stream()
                                                .noneMatch(given -> given.isEquivalentTo(Clock.class))
                                        && clocks.stream()
                                                .anyMatch(clock ->
                                                        call.getTargetOwner().isEquivalentTo(clock))
                                || call.getTarget().getName().startsWith("system")
                                        && call.getTargetOwner().isEquivalentTo(Clock.class)
                                || call.getTarget().getName().equals("currentTimeMillis"))
                        .forEach(call -> events.add(SimpleConditionEvent.satisfied(type, call.getDescription())));
            }
        };
    }

    private static ArchCondition<JavaClass> liveInAMarkedPackage() {
        return new ArchCondition<>("live in a package that is @NullMarked") {
            @Override
            public void check(JavaClass type, ConditionEvents events) {
                JavaPackage home = type.getPackage();
                boolean marked = home.getPackageInfo().isAnnotatedWith(NullMarked.class);
                events.add(new SimpleConditionEvent(type, marked, home.getName() + " is not @NullMarked"));
            }
        };
    }
}
