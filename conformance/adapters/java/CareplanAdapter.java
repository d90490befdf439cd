import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.time.format.ResolverStyle;
import java.util.ArrayList;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A program for the conformance kit in plain Java 17, JDK only: names, characters and reading.
 *
 * <p>It is written as an ordinary vendor would write it: windows-31j from the JDK, a split of its own, the layout as data. What it does not repair
 * and does not notice is the point: the kit shows it. Run it from the package's folder:
 *
 * <pre>npx careplan-csv conform -- java conformance/adapters/java/CareplanAdapter.java</pre>
 */
public class CareplanAdapter {
    static final Charset MS932 = Charset.forName("windows-31j");
    static final DateTimeFormatter STAMP =
            DateTimeFormatter.ofPattern("uuuuMMddHHmmss").withResolverStyle(ResolverStyle.STRICT);
    static final DateTimeFormatter DAY =
            DateTimeFormatter.ofPattern("uuuuMMdd").withResolverStyle(ResolverStyle.STRICT);

    /** A cell or a name that the standard does not allow. */
    static class Bad extends Exception {
        Bad(String what) {
            super(what);
        }
    }

    final Map<String, Map<String, Object>> kinds = new LinkedHashMap<>();
    final Map<String, List<String>> codes = new LinkedHashMap<>();
    final Map<String, String> layoutOf = new LinkedHashMap<>();

    CareplanAdapter(Map<String, Object> layout) {
        for (Object kind : list(layout.get("kinds"))) kinds.put((String) map(kind).get("kind"), map(kind));
        for (Object version : list(layout.get("versions"))) {
            layoutOf.put((String) map(version).get("csvVersion"), (String) map(version).get("layout"));
        }
        for (Object table : list(layout.get("codes"))) {
            List<String> values = new ArrayList<>();
            for (Object code : list(map(table).get("codes"))) values.add((String) map(code).get("code"));
            codes.put((String) map(table).get("table"), values);
        }
    }

    public static void main(String[] args) throws IOException {
        Path file = Path.of(args.length > 0 ? args[0] : "schemas/layout.json");
        CareplanAdapter adapter = new CareplanAdapter(map(Json.parse(Files.readString(file))));
        BufferedReader in = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
        PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        for (String line = in.readLine(); line != null; line = in.readLine()) {
            Map<String, Object> asked = map(Json.parse(line));
            Map<String, Object> answer = new LinkedHashMap<>();
            answer.put("id", asked.get("id"));
            answer.putAll(adapter.answer(asked));
            out.println(Json.write(answer));
        }
    }

    Map<String, Object> answer(Map<String, Object> asked) {
        switch ((String) asked.get("do")) {
            case "name":
                try {
                    return Map.of("ok", true, "parts", parseName((String) asked.get("name")), "repaired", false);
                } catch (Bad bad) {
                    return Map.of("ok", false);
                }
            case "decode":
                String text = new String(bytes(asked), MS932);
                return Map.of("text", text, "faulty", text.indexOf('\uFFFD') >= 0);
            case "encode":
                byte[] encoded = ((String) asked.get("text")).getBytes(MS932);
                return Map.of("bytes", Base64.getEncoder().encodeToString(encoded));
            case "read":
                return Map.of("rows", read((String) asked.get("kind"), (String) asked.get("edition"), bytes(asked)));
            default:
                return Map.of("skip", "not done by this adapter");
        }
    }

    static byte[] bytes(Map<String, Object> asked) {
        return Base64.getDecoder().decode((String) asked.get("bytes"));
    }

    // Names of files

    static final Pattern TAIL =
            Pattern.compile("([0-9A-Z]{10})_(?:([0-9A-Z]{2})_)?([0-9A-Z]{10})_(?:([0-9A-Z]{2})_)?(\\d{14})(?:_(\\d{4}))?");

    Map<String, Object> parseName(String name) throws Bad {
        int dot = name.lastIndexOf('.');
        if (dot < 0) throw new Bad("extension");
        String stem = name.substring(0, dot);
        String kind = "";
        for (String one : kinds.keySet()) {
            if (stem.startsWith(one + "_") && one.length() > kind.length()) kind = one;
        }
        if (kind.isEmpty()) throw new Bad("kind");
        boolean picture = kind.equals("UPKIHON_IMAGE");
        if (!name.substring(dot).matches(picture ? "\\.(jpg|JPG)" : "\\.CSV")) throw new Bad("extension");
        String rest = stem.substring(kind.length() + 1);
        Map<String, Object> parts = new LinkedHashMap<>();
        parts.put("kind", kind);
        String rule = (String) kinds.get(kind).get("month");
        if (!rule.equals("none")) {
            if (rest.length() < 7) throw new Bad("month");
            parts.put("month", month(rest.substring(0, 6), rule.equals("monthOrZeros")));
            rest = rest.substring(7);
        }
        Matcher tail = TAIL.matcher(rest);
        if (!tail.matches() || (tail.group(2) == null) != (tail.group(4) == null)) throw new Bad("segments");
        if ((tail.group(6) != null) != picture) throw new Bad("branch");
        try {
            LocalDateTime.parse(tail.group(5), STAMP);
        } catch (DateTimeException error) {
            throw new Bad("stamp");
        }
        parts.put("sender", tail.group(1));
        parts.put("senderType", tail.group(2));
        parts.put("receiver", tail.group(3));
        parts.put("receiverType", tail.group(4));
        parts.put("stamp", tail.group(5));
        if (picture) parts.put("branch", tail.group(6));
        return parts;
    }

    static String month(String digits, boolean zeros) throws Bad {
        if (zeros && digits.equals("000000")) return null;
        if (!digits.matches("\\d{6}")) throw new Bad("month");
        try {
            return YearMonth.of(Integer.parseInt(digits.substring(0, 4)), Integer.parseInt(digits.substring(4))).toString();
        } catch (DateTimeException error) {
            throw new Bad("month");
        }
    }

    // Rows

    List<Object> read(String kind, String edition, byte[] data) {
        List<Object> fields = list(map(kinds.get(kind).get("fields")).get(layoutOf.get(edition)));
        List<Object> rows = new ArrayList<>();
        for (List<String> cells : split(new String(data, MS932))) {
            Map<String, Object> row = new LinkedHashMap<>();
            row.put("row", rows.size() + 1);
            row.put("record", record(fields, cells));
            rows.add(row);
        }
        return rows;
    }

    Map<String, Object> record(List<Object> fields, List<String> cells) {
        if (cells.size() != fields.size()) return null;
        Map<String, Object> record = new LinkedHashMap<>();
        try {
            for (int index = 0; index < cells.size(); index++) {
                Map<String, Object> field = map(fields.get(index));
                record.put((String) field.get("key"), value(field, cells.get(index)));
            }
        } catch (Bad bad) {
            return null;
        }
        return record;
    }

    Object value(Map<String, Object> field, String cell) throws Bad {
        String key = (String) field.get("key");
        String type = (String) field.get("type");
        int length = field.get("length") == null ? 0 : ((Number) field.get("length")).intValue();
        if (cell.isEmpty()) {
            if ("required".equals(field.get("presence"))) throw new Bad(key);
            return null;
        }
        if (cell.indexOf('\uFFFD') >= 0) throw new Bad(key);
        switch (type) {
            case "unused":
                return null;
            case "yyyymm":
                return month(cell, key.equals("targetMonth"));
            case "yyyymmdd":
                if (cell.equals("00000000")) return null;
                try {
                    return LocalDate.parse(cell, DAY).toString();
                } catch (DateTimeException error) {
                    throw new Bad(key);
                }
            case "hhmm":
            case "hhmm9999":
                if (cell.equals("9999") && type.equals("hhmm9999")) return "none";
                return match(key, cell, "([01]\\d|2[0-3])[0-5]\\d|2400").substring(0, 2) + ":" + cell.substring(2);
            case "int":
                match(key, cell, "-?\\d{1,18}");
                if (length > 0 && cell.replace("-", "").length() > length) throw new Bad(key);
                return Long.parseLong(cell);
            case "decimal2":
                return Double.parseDouble(match(key, cell, "\\d{1,2}(\\.\\d{1,2})?"));
            case "code":
                if (!codes.get((String) field.get("codes")).contains(cell)) throw new Bad(key);
                return cell;
            case "digits":
                return match(key, cell, "\\d{" + length + "}");
            case "office":
                return match(key, cell, "[0-9A-Z]{10}");
            case "insured":
                return match(key, cell, "\\d{10}|H\\d{9}");
            case "serviceType":
                return match(key, cell, "[0-9A-Z]{2}");
            case "serviceCode":
            case "serviceCode7":
                return match(key, cell, "[0-9A-Z]{6}");
            case "flags31":
                return match(key, cell, "[01]{31}");
            case "tais":
                return match(key, cell, "[0-9A-Z]{5}-[0-9A-Z]{6}");
            case "postal":
                return match(key, cell, "\\d{3}-\\d{4}");
            default:
                return cell;
        }
    }

    static String match(String key, String cell, String pattern) throws Bad {
        if (!cell.matches(pattern)) throw new Bad(key);
        return cell;
    }

    /** Cells of rows: quotation marks around a cell, doubled within it. */
    static List<List<String>> split(String text) {
        List<List<String>> rows = new ArrayList<>();
        List<String> cells = new ArrayList<>();
        StringBuilder cell = new StringBuilder();
        boolean quoted = false;
        for (int at = 0; at < text.length(); at++) {
            char unit = text.charAt(at);
            if (quoted) {
                if (unit != '"') cell.append(unit);
                else if (at + 1 < text.length() && text.charAt(at + 1) == '"') cell.append(text.charAt(++at));
                else quoted = false;
            } else if (unit == '"') {
                quoted = true;
            } else if (unit == ',') {
                cells.add(cell.toString());
                cell.setLength(0);
            } else if (unit == '\n') {
                cells.add(cell.toString());
                cell.setLength(0);
                rows.add(cells);
                cells = new ArrayList<>();
            } else if (unit != '\r') {
                cell.append(unit);
            }
        }
        if (cell.length() > 0 || !cells.isEmpty()) {
            cells.add(cell.toString());
            rows.add(cells);
        }
        return rows;
    }

    // JSON

    @SuppressWarnings("unchecked")
    static Map<String, Object> map(Object value) {
        return (Map<String, Object>) value;
    }

    @SuppressWarnings("unchecked")
    static List<Object> list(Object value) {
        return (List<Object>) value;
    }

    /** Just enough JSON for one object a line; a vendor would take a library. */
    static class Json {
        private final String text;
        private int at = 0;

        private Json(String text) {
            this.text = text;
        }

        static Object parse(String text) {
            return new Json(text).value();
        }

        private Object value() {
            skipBlanks();
            char unit = text.charAt(at);
            if (unit == '{') return object();
            if (unit == '[') return array();
            if (unit == '"') return string();
            int start = at;
            while (at < text.length() && ",]} \t\r\n".indexOf(text.charAt(at)) < 0) at++;
            String word = text.substring(start, at);
            switch (word) {
                case "null":
                    return null;
                case "true":
                    return true;
                case "false":
                    return false;
                default:
                    return Double.valueOf(word);
            }
        }

        private Map<String, Object> object() {
            Map<String, Object> made = new LinkedHashMap<>();
            at++;
            for (skipBlanks(); text.charAt(at) != '}'; skipBlanks()) {
                if (text.charAt(at) == ',') at++;
                skipBlanks();
                String key = string();
                skipBlanks();
                at++;
                made.put(key, value());
            }
            at++;
            return made;
        }

        private List<Object> array() {
            List<Object> made = new ArrayList<>();
            at++;
            for (skipBlanks(); text.charAt(at) != ']'; skipBlanks()) {
                if (text.charAt(at) == ',') at++;
                made.add(value());
            }
            at++;
            return made;
        }

        private String string() {
            StringBuilder made = new StringBuilder();
            for (at++; text.charAt(at) != '"'; at++) {
                char unit = text.charAt(at);
                if (unit != '\\') {
                    made.append(unit);
                    continue;
                }
                char escaped = text.charAt(++at);
                int known = "bfnrt".indexOf(escaped);
                if (known >= 0) made.append("\b\f\n\r\t".charAt(known));
                else if (escaped == 'u') {
                    made.append((char) Integer.parseInt(text.substring(at + 1, at + 5), 16));
                    at += 4;
                } else made.append(escaped);
            }
            at++;
            return made.toString();
        }

        private void skipBlanks() {
            while (at < text.length() && Character.isWhitespace(text.charAt(at))) at++;
        }

        static String write(Object value) {
            if (value instanceof Map) {
                List<String> entries = new ArrayList<>();
                map(value).forEach((key, one) -> entries.add(quote(key) + ":" + write(one)));
                return "{" + String.join(",", entries) + "}";
            }
            if (value instanceof List) {
                List<String> items = new ArrayList<>();
                for (Object one : list(value)) items.add(write(one));
                return "[" + String.join(",", items) + "]";
            }
            if (value instanceof Double && (Double) value == Math.rint((Double) value)) {
                return String.valueOf(((Double) value).longValue());
            }
            return value instanceof String ? quote((String) value) : String.valueOf(value);
        }

        private static String quote(String text) {
            StringBuilder made = new StringBuilder("\"");
            for (char unit : text.toCharArray()) {
                if (unit >= ' ' && unit <= '~' && unit != '"' && unit != '\\') made.append(unit);
                else made.append(String.format("\\u%04x", (int) unit));
            }
            return made.append('"').toString();
        }
    }
}
