import java.io.BufferedReader;
import java.io.InputStreamReader;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * A file of 6表 as a vendor's Java reads it: the text by windows-31j, a hand-written split, an object a row, each field checked. {@code PlanReader FILE}
 * loads the file and answers lines: {@code read} with the time of one reading in nanoseconds, {@code check} with what was read, so that it can be
 * compared.
 */
public final class PlanReader {
  public static void main(String[] arguments) throws Exception {
    byte[] bytes = Files.readAllBytes(Path.of(arguments[0]));
    BufferedReader in = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
    for (String line = in.readLine(); line != null; line = in.readLine()) {
      List<Integer> refused = new ArrayList<>();
      System.gc();
      long start = System.nanoTime();
      List<Plan> plans = read(bytes, refused);
      long time = System.nanoTime() - start;
      System.out.println(
          line.equals("read")
              ? Long.toString(time)
              : "{\"count\":" + plans.size() + ",\"digest\":" + digest(plans) + ",\"refused\":" + refused + "}");
      System.out.flush();
    }
  }

  /** The good rows; the 1-based places of the others go to {@code refused}. */
  private static List<Plan> read(byte[] bytes, List<Integer> refused) {
    String text = new String(bytes, Charset.forName("windows-31j"));
    List<Plan> plans = new ArrayList<>();
    List<String> cells = new ArrayList<>();
    int row = 0;
    for (int at = 0; at < text.length(); ) {
      cells.clear();
      at = split(text, at, cells);
      row += 1;
      Plan plan = Plan.of(cells);
      if (plan == null) refused.add(row);
      else plans.add(plan);
    }
    return plans;
  }

  /** Splits one row; gives the place behind its line end. */
  private static int split(String text, int start, List<String> cells) {
    int at = start;
    while (true) {
      if (at < text.length() && text.charAt(at) == '"') {
        StringBuilder doubled = null;
        int from = at + 1;
        int close = text.indexOf('"', from);
        while (close >= 0 && close + 1 < text.length() && text.charAt(close + 1) == '"') {
          if (doubled == null) doubled = new StringBuilder();
          doubled.append(text, from, close + 1);
          from = close + 2;
          close = text.indexOf('"', from);
        }
        if (close < 0) close = text.length();
        String rest = text.substring(from, close);
        cells.add(doubled == null ? rest : doubled.append(rest).toString());
        at = Math.min(text.length(), close + 1);
      } else {
        int from = at;
        while (at < text.length() && text.charAt(at) != ',' && text.charAt(at) != '\r' && text.charAt(at) != '\n') at += 1;
        cells.add(text.substring(from, at));
      }
      if (at < text.length() && text.charAt(at) == ',') {
        at += 1;
        continue;
      }
      if (at < text.length() && text.charAt(at) == '\r') at += 1;
      if (at < text.length() && text.charAt(at) == '\n') at += 1;
      return at;
    }
  }

  /** FNV-1a over the values in UTF-8, a byte 1F behind each. */
  private static long digest(List<Plan> plans) {
    int hash = 0x811c9dc5;
    for (Plan plan : plans) {
      for (Object value : plan.values()) {
        for (byte one : (value == null ? "" : value.toString()).getBytes(StandardCharsets.UTF_8)) {
          hash = (hash ^ (one & 0xff)) * 0x01000193;
        }
        hash = (hash ^ 0x1f) * 0x01000193;
      }
    }
    return hash & 0xffffffffL;
  }
}
