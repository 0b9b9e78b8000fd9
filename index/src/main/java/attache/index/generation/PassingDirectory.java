package attache.index.generation;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Collection;
import org.apache.lucene.store.FSDirectory;
import org.apache.lucene.store.FilterDirectory;
import org.apache.lucene.store.NoLockFactory;

/** Waits for no disk: what is in it lives no longer than the update. */
final class PassingDirectory extends FilterDirectory {
  PassingDirectory(Path folder) throws IOException {
    super(FSDirectory.open(folder, NoLockFactory.INSTANCE));
  }

  @Override
  public void sync(Collection<String> names) {}

  @Override
  public void syncMetaData() {}
}
