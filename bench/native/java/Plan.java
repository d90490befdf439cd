import java.util.List;

/** A row of 6表 (予定). */
public record Plan(
    String csvVersion,
    String insurerNumber,
    String insuredNumber,
    String createdDate,
    String targetMonth,
    String plannerOfficeNumber,
    String plannerName,
    Integer units,
    Integer priorShortStayDays,
    String serviceDate,
    String proratedDays,
    String startTime,
    String endTime,
    int count,
    String serviceCode,
    String taisCode,
    String equipmentReportCode,
    String equipmentName,
    Long detailNo,
    String providerNumber,
    String providerName,
    String satelliteNo,
    String over30Days,
    String updaterCode,
    String identifier) {

  /** The plan of a row's cells; null where one is not what its field wants. */
  static Plan of(List<String> cells) {
    if (cells.size() != 25) return null;
    String[] cell = cells.toArray(new String[25]);
    boolean good =
        (cell[0].equals("202407") || cell[0].equals("202504"))
            && Check.digits(cell[1], 6)
            && Check.insured(cell[2])
            && Check.date(cell[3])
            && Check.month(cell[4])
            && Check.office(cell[5], 10)
            && (cell[7].isEmpty() || Check.number(cell[7], 6))
            && (cell[8].isEmpty() || Check.number(cell[8], 5))
            && Check.date(cell[9])
            && (cell[10].isEmpty() || Check.flags(cell[10]))
            && Check.time(cell[11])
            && Check.time(cell[12])
            && Check.number(cell[13], 2)
            && Check.office(cell[14], 6)
            && (cell[15].isEmpty() || Check.tais(cell[15]))
            && (cell[16].isEmpty() || Check.tais(cell[16]))
            && (cell[18].isEmpty() || Check.number(cell[18], 15))
            && Check.office(cell[19], 10)
            && (cell[21].isEmpty() || Check.alnum(cell[21], 2))
            && (cell[22].equals("0") || cell[22].equals("1"))
            && (cell[23].isEmpty() || Check.office(cell[23], 10));
    if (!good) return null;
    return new Plan(
        cell[0],
        cell[1],
        cell[2],
        cell[3],
        cell[4],
        cell[5],
        cell[6],
        cell[7].isEmpty() ? null : Integer.valueOf(cell[7]),
        cell[8].isEmpty() ? null : Integer.valueOf(cell[8]),
        cell[9],
        cell[10],
        cell[11],
        cell[12],
        Integer.parseInt(cell[13]),
        cell[14],
        cell[15],
        cell[16],
        cell[17],
        cell[18].isEmpty() ? null : Long.valueOf(cell[18]),
        cell[19],
        cell[20],
        cell[21],
        cell[22],
        cell[23],
        cell[24]);
  }

  /** Its values in the order of the columns. */
  Object[] values() {
    return new Object[] {
      csvVersion, insurerNumber, insuredNumber, createdDate, targetMonth, plannerOfficeNumber, plannerName, units,
      priorShortStayDays, serviceDate, proratedDays, startTime, endTime, count, serviceCode, taisCode,
      equipmentReportCode, equipmentName, detailNo, providerNumber, providerName, satelliteNo, over30Days, updaterCode,
      identifier
    };
  }
}
