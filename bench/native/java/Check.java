/** What the layout wants of the cells, written by hand as a vendor's engineer does. */
final class Check {
  private Check() {}

  private static boolean isDigit(char character) {
    return character >= '0' && character <= '9';
  }

  private static boolean isUpper(char character) {
    return character >= 'A' && character <= 'Z';
  }

  private static boolean digitsFrom(String text, int start) {
    for (int at = start; at < text.length(); at += 1) if (!isDigit(text.charAt(at))) return false;
    return true;
  }

  static boolean digits(String text, int length) {
    return text.length() == length && digitsFrom(text, 0);
  }

  static boolean office(String text, int length) {
    if (text.length() != length) return false;
    for (int at = 0; at < length; at += 1) {
      if (!isDigit(text.charAt(at)) && !isUpper(text.charAt(at))) return false;
    }
    return true;
  }

  static boolean insured(String text) {
    return text.length() == 10 && (text.charAt(0) == 'H' || isDigit(text.charAt(0))) && digitsFrom(text, 1);
  }

  /** A whole number of at most so many digits. */
  static boolean number(String text, int most) {
    int start = text.startsWith("-") ? 1 : 0;
    int size = text.length() - start;
    return size > 0 && size <= most && digitsFrom(text, start);
  }

  private static int at(String text, int from, int to) {
    return Integer.parseInt(text, from, to, 10);
  }

  private static boolean isMonth(int year, int month) {
    return year >= 1 && month >= 1 && month <= 12;
  }

  static boolean month(String text) {
    return digits(text, 6) && isMonth(at(text, 0, 4), at(text, 4, 6));
  }

  static boolean date(String text) {
    if (!digits(text, 8)) return false;
    int year = at(text, 0, 4);
    int month = at(text, 4, 6);
    int day = at(text, 6, 8);
    if (!isMonth(year, month) || day < 1) return false;
    boolean leap = year % 4 == 0 && (year % 100 != 0 || year % 400 == 0);
    boolean isShort = month == 4 || month == 6 || month == 9 || month == 11;
    return day <= (month == 2 ? (leap ? 29 : 28) : isShort ? 30 : 31);
  }

  /** A time of day from 00:00 to 24:00, or 9999 for none. */
  static boolean time(String text) {
    if (!digits(text, 4)) return false;
    int hour = at(text, 0, 2);
    int minute = at(text, 2, 4);
    return text.equals("9999") || (minute < 60 && (hour < 24 || (hour == 24 && minute == 0)));
  }

  static boolean flags(String text) {
    if (text.length() != 31) return false;
    for (int at = 0; at < 31; at += 1) if (text.charAt(at) != '0' && text.charAt(at) != '1') return false;
    return true;
  }

  static boolean tais(String text) {
    return text.length() == 12 && text.charAt(5) == '-' && office(text.substring(0, 5), 5) && office(text.substring(6), 6);
  }

  static boolean alnum(String text, int most) {
    if (text.isEmpty() || text.length() > most) return false;
    for (int at = 0; at < text.length(); at += 1) {
      char character = text.charAt(at);
      if (!isDigit(character) && !isUpper(character) && !(character >= 'a' && character <= 'z') && character != '-') return false;
    }
    return true;
  }
}
