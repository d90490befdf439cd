use crate::check::{alnum, date, digits, flags, insured, int, month, office, tais, time};
use serde::Deserialize;

/// A row of 6表 (予定).
#[derive(Deserialize)]
pub struct Plan {
    pub csv_version: String,
    pub insurer_number: String,
    pub insured_number: String,
    pub created_date: String,
    pub target_month: String,
    pub planner_office_number: String,
    pub planner_name: String,
    pub units: String,
    pub prior_short_stay_days: String,
    pub service_date: String,
    pub prorated_days: String,
    pub start_time: String,
    pub end_time: String,
    pub count: String,
    pub service_code: String,
    pub tais_code: String,
    pub equipment_report_code: String,
    pub equipment_name: String,
    pub detail_no: String,
    pub provider_number: String,
    pub provider_name: String,
    pub satellite_no: String,
    pub over_30_days: String,
    pub updater_code: String,
    pub identifier: String,
}

impl Plan {
    /// Whether every cell is what its field wants.
    pub fn is_good(&self) -> bool {
        let empty_or = |text: &str, good: fn(&str) -> bool| text.is_empty() || good(text);
        matches!(self.csv_version.as_str(), "202407" | "202504")
            && digits(&self.insurer_number, 6)
            && insured(&self.insured_number)
            && date(&self.created_date)
            && month(&self.target_month)
            && office(&self.planner_office_number, 10)
            && empty_or(&self.units, |text| int(text, 6))
            && empty_or(&self.prior_short_stay_days, |text| int(text, 5))
            && date(&self.service_date)
            && empty_or(&self.prorated_days, flags)
            && time(&self.start_time)
            && time(&self.end_time)
            && int(&self.count, 2)
            && office(&self.service_code, 6)
            && empty_or(&self.tais_code, tais)
            && empty_or(&self.equipment_report_code, tais)
            && empty_or(&self.detail_no, |text| int(text, 15))
            && office(&self.provider_number, 10)
            && empty_or(&self.satellite_no, |text| alnum(text, 2))
            && matches!(self.over_30_days.as_str(), "0" | "1")
            && empty_or(&self.updater_code, |text| office(text, 10))
    }

    /// Its values in the order of the columns.
    pub fn values(&self) -> [&str; 25] {
        [
            &self.csv_version,
            &self.insurer_number,
            &self.insured_number,
            &self.created_date,
            &self.target_month,
            &self.planner_office_number,
            &self.planner_name,
            &self.units,
            &self.prior_short_stay_days,
            &self.service_date,
            &self.prorated_days,
            &self.start_time,
            &self.end_time,
            &self.count,
            &self.service_code,
            &self.tais_code,
            &self.equipment_report_code,
            &self.equipment_name,
            &self.detail_no,
            &self.provider_number,
            &self.provider_name,
            &self.satellite_no,
            &self.over_30_days,
            &self.updater_code,
            &self.identifier,
        ]
    }
}
