package attache.index.bridge;

import com.ibm.icu.util.ULocale;
import java.util.ArrayList;
import java.util.List;

/** The codes under which CLDR names countries and continents in every language. */
public final class RegionCodes {
  /** Africa, the Americas, Asia, Europe, Oceania and their parts, by their UN M.49 codes. */
  private static final List<String> CONTINENTS =
      List.of(
          "002", "003", "005", "009", "013", "019", "029", "030", "034", "035", "142", "143", "145",
          "150");

  private RegionCodes() {}

  /** The countries by ISO 3166, then the continents. */
  public static List<String> all() {
    List<String> codes = new ArrayList<>(List.of(ULocale.getISOCountries()));
    codes.addAll(CONTINENTS);
    return codes;
  }
}
