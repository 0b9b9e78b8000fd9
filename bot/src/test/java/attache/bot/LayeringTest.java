package attache.bot;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.Architectures.layeredArchitecture;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

@AnalyzeClasses(packages = "attache", importOptions = ImportOption.DoNotIncludeTests.class)
class LayeringTest {

  @ArchTest
  static final ArchRule modules_depend_one_way =
      layeredArchitecture()
          .consideringOnlyDependenciesInLayers()
          .layer("config")
          .definedBy("attache.config..")
          .layer("corpus")
          .definedBy("attache.corpus..")
          .layer("index")
          .definedBy("attache.index..")
          .layer("bot")
          .definedBy("attache.bot..")
          .whereLayer("bot")
          .mayNotBeAccessedByAnyLayer()
          .whereLayer("index")
          .mayOnlyBeAccessedByLayers("bot")
          .whereLayer("corpus")
          .mayOnlyBeAccessedByLayers("index", "bot")
          .because("the code reads as the data flows: config <- corpus <- index <- bot");

  @ArchTest
  static final ArchRule only_the_corpus_sees_jsoup =
      noClasses()
          .that()
          .resideOutsideOfPackage("attache.corpus..")
          .should()
          .dependOnClassesThat()
          .resideInAPackage("org.jsoup..")
          .because("whatever a document's format, its text is cleaned and cut alike");

  @ArchTest
  static final ArchRule documents_of_office_programs_are_parsed_in_a_process_of_their_own =
      noClasses()
          .that()
          .resideOutsideOfPackages("attache.corpus.read.pdf", "attache.corpus.read.docx")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage("org.apache.pdfbox..", "org.apache.poi..")
          .because("a document made to break them must cost only itself");

  @ArchTest
  static final ArchRule only_index_sees_lucene =
      noClasses()
          .that()
          .resideOutsideOfPackage("attache.index..")
          .should()
          .dependOnClassesThat()
          .resideInAPackage("org.apache.lucene..")
          .because("a distributed engine may stand behind the Retriever one day");

  @ArchTest
  static final ArchRule lucene_does_not_show_in_the_index_interface =
      noClasses()
          .that()
          .resideInAPackage("attache.index")
          .and()
          .arePublic()
          .and()
          .areInterfaces()
          .should()
          .dependOnClassesThat()
          .resideInAPackage("org.apache.lucene..")
          .because("nothing of Lucene leaks through the interface");

  @ArchTest
  static final ArchRule only_telegram_sees_telegram =
      noClasses()
          .that()
          .resideOutsideOfPackage("attache.bot.telegram..")
          .should()
          .dependOnClassesThat()
          .resideInAPackage("org.telegram..")
          .because("the console chat and the replay work without a Telegram");

  @ArchTest
  static final ArchRule only_model_sees_the_ollama_client =
      noClasses()
          .that()
          .resideOutsideOfPackage("attache.bot.model..")
          .should()
          .dependOnClassesThat()
          .resideInAPackage("dev.langchain4j.model.ollama..")
          .because("another server of models needs another bot.model and nothing else");

  @ArchTest
  static final ArchRule only_log_sees_sql =
      noClasses()
          .that()
          .resideOutsideOfPackage("attache.bot.log..")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage("java.sql..", "javax.sql..", "org.jdbi..", "org.sqlite..")
          .because("the log is read and written in one place");

  @ArchTest
  static final ArchRule only_cli_prints =
      noClasses()
          .that()
          .resideOutsideOfPackage("attache.bot.cli..")
          .should()
          .accessField(System.class, "out")
          .orShould()
          .accessField(System.class, "err")
          .because("what is printed is a result or a message of the command line");

  @ArchTest
  static final ArchRule packages_of_the_bot_have_no_cycles =
      slices()
          .matching("attache.bot.(*)..")
          .should()
          .beFreeOfCycles()
          .because("a package that needs its user cannot be read alone");

  @ArchTest
  static final ArchRule names_come_from_the_field =
      classes()
          .should()
          .haveSimpleNameNotEndingWith("Util")
          .andShould()
          .haveSimpleNameNotEndingWith("Utils")
          .andShould()
          .haveSimpleNameNotEndingWith("Helper")
          .andShould()
          .haveSimpleNameNotEndingWith("Manager")
          .andShould()
          .haveSimpleNameNotEndingWith("Impl")
          .because("a name says what the thing is");

  @ArchTest
  static final ArchRule the_command_line_is_used_by_nobody =
      noClasses()
          .that()
          .resideOutsideOfPackage("attache.bot.cli..")
          .should()
          .dependOnClassesThat(JavaClass.Predicates.resideInAPackage("attache.bot.cli.."))
          .because("one place wires everything, and nothing depends on how");
}
