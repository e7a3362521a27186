package io.github.schedulegateway;

import java.util.Collection;
import java.util.Map;
import java.util.stream.Stream;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClass.Predicates;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaField;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.library.GeneralCodingRules;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;

import org.springframework.context.annotation.Configuration;
import org.springframework.modulith.ApplicationModule;
import org.springframework.modulith.core.ApplicationModules;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noMethods;
import static org.assertj.core.api.Assertions.assertThat;

/**
 * Holds the packages to what their package-info says, and the code to the house rules
 * that a compiler does not know.
 */
class ArchitectureTests {

	private static final String ROOT = ScheduleGateway.class.getPackageName();

	private static final JavaClasses CODE = new ClassFileImporter()
		.withImportOption(new ImportOption.DoNotIncludeTests())
		.importPackages(ROOT);

	@Test
	void letsEveryPackageUseOnlyWhatItsPackageInfoAllows() {
		ApplicationModules.of(ScheduleGateway.class).verify();
	}

	@Test
	void keepsTheSchedulePlainJava() {
		classes().that()
			.resideInAPackage("..schedule..")
			.should()
			.onlyDependOnClassesThat()
			.resideInAnyPackage("java..", "org.jspecify..", "org.springframework.modulith..", ROOT + ".schedule..")
			.because("a schedule means the same whichever database keeps it and whichever API shows it")
			.check(CODE);
	}

	@Test
	void leavesTheDatabaseToTheGraphAndToQueries() {
		noClasses().that()
			.resideOutsideOfPackages("..graph..", "..query..")
			.should()
			.dependOnClassesThat()
			.resideInAPackage("org.neo4j..")
			.because("statements, transactions and their time-outs are looked after in one place")
			.check(CODE);
	}

	@Test
	void mapsOnlyRecordsThatWeOwnBySpringData() {
		noClasses().that()
			.resideOutsideOfPackages("..graph..", "..access..", "..identity..", "..sources..")
			.should()
			.dependOnClassesThat()
			.resideInAPackage("org.springframework.data..")
			.because("the schedule is not mapped entity by entity, which is 2 to 60 times dearer; keys, curations "
					+ "and sources are")
			.check(CODE);
	}

	@Test
	void leavesGraphQlToTheEntryPointsTheQueriesAndTheLimits() {
		noClasses().that()
			.resideOutsideOfPackages("..api..", "..query..", "..access..")
			.should()
			.dependOnClassesThat()
			.resideInAnyPackage("graphql..", "org.springframework.graphql..")
			.because("importing and keeping schedules does not depend on how they are asked for")
			.check(CODE);
	}

	@Test
	void wantsEveryPackageToSayWhatItIsFor() {
		assertThat(CODE.stream().map(JavaClass::getPackageName).filter((name) -> !name.equals(ROOT))).allSatisfy(
				(name) -> assertThat(CODE.contain(name + ".package-info")).as("package-info of %s", name).isTrue());
	}

	@Test
	void wantsEveryPackageToSayWhatItMayUse() {
		classes().that()
			.haveSimpleName("package-info")
			.should()
			.beAnnotatedWith(ApplicationModule.class)
			.because("a package that does not say what it may use may use everything")
			.check(CODE);
	}

	@Test
	void wantsNothingToBeNullUnlessItsTypeSaysSo() {
		classes().that()
			.haveSimpleName("package-info")
			.or()
			.resideInAPackage(ROOT)
			.should()
			.beAnnotatedWith(NullMarked.class)
			.because("NullAway checks what is marked, and only that")
			.check(CODE);
	}

	@Test
	void keepsPackagesFlat() {
		assertThat(CODE.stream().map(JavaClass::getPackageName)).as("a step of the data's way is one folder")
			.allMatch((name) -> name.substring(ROOT.length()).lastIndexOf('.') <= 0);
	}

	@Test
	void callsNoClassByWhatEveryClassIs() {
		noClasses().should()
			.haveNameMatching(".*(Impl|Util|Utils|Manager|Helper|Dto)")
			.because("such a name does not say what the class is for")
			.check(CODE);
	}

	@Test
	void injectsByConstructor() {
		GeneralCodingRules.NO_CLASSES_SHOULD_USE_FIELD_INJECTION
			.because("a class is complete once it is constructed, in tests too")
			.check(CODE);
	}

	@Test
	void hasNoSetters() {
		noMethods().that(areOurOwn())
			.should()
			.haveNameMatching("set[A-Z].*")
			.because("data are records, and whatever else there is gets what it needs by its constructor")
			.check(CODE);
	}

	@Test
	void sharesNoMutableState() {
		fields().that(areStaticAndWritten())
			.should()
			.beFinal()
			.andShould()
			.notHaveRawType(Predicates.assignableTo(Collection.class)
				.or(Predicates.assignableTo(Map.class))
				.and(DescribedPredicate.not(Predicates.INTERFACES))
				.or(Predicates.resideInAPackage("java.util.concurrent.atomic"))
				.as("mutable collection or counter"))
			.because("requests and tests would see each other")
			.check(CODE);
	}

	@Test
	void closesPublicClasses() {
		classes().that()
			.arePublic()
			.and()
			.areNotInterfaces()
			.and(DescribedPredicate.not(JavaClass.Predicates.ENUMS))
			.and()
			// Spring makes proxies of them
			.areNotMetaAnnotatedWith(Configuration.class)
			.should()
			.haveModifier(JavaModifier.FINAL)
			.because("nothing here is made to be extended; what varies is an interface")
			.check(CODE);
	}

	@Test
	void foldsCaseOfALocaleThatItNames() {
		noClasses().should()
			.callMethod(String.class, "toLowerCase")
			.orShould()
			.callMethod(String.class, "toUpperCase")
			.because("on a Turkish machine I would not become i")
			.check(CODE);
	}

	private static DescribedPredicate<JavaMethod> areOurOwn() {
		return DescribedPredicate.describe("override nothing",
				(method) -> Stream
					.concat(method.getOwner().getAllRawSuperclasses().stream(),
							method.getOwner().getAllRawInterfaces().stream())
					.flatMap((type) -> type.getMethods().stream())
					.noneMatch((other) -> other.getName().equals(method.getName())));
	}

	private static DescribedPredicate<JavaField> areStaticAndWritten() {
		return DescribedPredicate.describe("are static and in the source",
				(field) -> field.getModifiers().contains(JavaModifier.STATIC)
						&& !field.getModifiers().contains(JavaModifier.SYNTHETIC));
	}

}
