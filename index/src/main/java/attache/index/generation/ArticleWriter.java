package attache.index.generation;

import attache.corpus.Article;
import attache.corpus.ArticleId;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Takes what an update finds out; a dry run takes nothing. */
interface ArticleWriter {
  /** Changes nothing. */
  ArticleWriter DRY =
      new ArticleWriter() {
        @Override
        public int embedded(Article article) {
          return CatalogueFields.AWAITING;
        }

        @Override
        public void expect(int articles) {}

        @Override
        public void write(Article article, String location) {}

        @Override
        public void dropArticle(ArticleId id) {}

        @Override
        public void dropEntry(String place) {}
      };

  /** How many of an article's passages have vectors, or {@link CatalogueFields#AWAITING}. */
  int embedded(Article article) throws IOException;

  /** Says how many articles will be written. */
  void expect(int articles) throws IOException;

  /** Writes an article in the place of the one with its id. */
  void write(Article article, String location) throws IOException;

  void dropArticle(ArticleId id) throws IOException;

  /** Forgets the document that was at a place. */
  void dropEntry(String place) throws IOException;

  /** Writes into the next generation, with the vectors that are known already. */
  static ArticleWriter into(Build build, PassageVectors vectors) {
    return new ArticleWriter() {
      @Override
      public int embedded(Article article) throws IOException {
        Optional<List<Map<String, float[]>>> known = vectors.known(article);
        return known.map(ArticleWriter::count).orElse(CatalogueFields.AWAITING);
      }

      @Override
      public void expect(int articles) throws IOException {
        build.expect(articles);
      }

      @Override
      public void write(Article article, String location) throws IOException {
        build.write(article, location, vectors.known(article).orElse(List.of()));
      }

      @Override
      public void dropArticle(ArticleId id) throws IOException {
        build.dropArticle(id);
      }

      @Override
      public void dropEntry(String place) throws IOException {
        build.dropEntry(place);
      }
    };
  }

  /** How many passages have a vector. */
  static int count(List<Map<String, float[]>> vectors) {
    return (int) vectors.stream().filter(each -> !each.isEmpty()).count();
  }
}
