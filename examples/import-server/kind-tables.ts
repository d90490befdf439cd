// Generated: what `careplan-csv kinds --format sql` prints, without the deletions. npm run docs writes it anew.
export const kindTables = `
CREATE TABLE uphosoku (
  csv_version text NOT NULL,
  insurer_number text NOT NULL,
  insured_number text NOT NULL,
  plan_date date,
  name_kana text NOT NULL,
  name text NOT NULL,
  sex text NOT NULL CHECK (sex IN ('1', '2')),
  birth_date date NOT NULL,
  postal_code text,
  address1 text,
  address2 text,
  phone text,
  certified_date date,
  limit_start_date date,
  limit_end_date date,
  certification_status text CHECK (certification_status IN ('1', '2')),
  care_level_changed_date date,
  care_level text CHECK (care_level IN ('12', '13', '21', '22', '23', '24', '25', '06')),
  limit_units integer,
  service_type1_code text,
  service_type1_limit_units integer,
  service_type1_total_units integer,
  service_type1_excess_units integer,
  service_type2_code text,
  service_type2_limit_units integer,
  service_type2_total_units integer,
  service_type2_excess_units integer,
  service_type3_code text,
  service_type3_limit_units integer,
  service_type3_total_units integer,
  service_type3_excess_units integer,
  service_type4_code text,
  service_type4_limit_units integer,
  service_type4_total_units integer,
  service_type4_excess_units integer,
  service_type5_code text,
  service_type5_limit_units integer,
  service_type5_total_units integer,
  service_type5_excess_units integer,
  service_type6_code text,
  service_type6_limit_units integer,
  service_type6_total_units integer,
  service_type6_excess_units integer,
  service_type7_code text,
  service_type7_limit_units integer,
  service_type7_total_units integer,
  service_type7_excess_units integer,
  service_type8_code text,
  service_type8_limit_units integer,
  service_type8_total_units integer,
  service_type8_excess_units integer,
  service_type9_code text,
  service_type9_limit_units integer,
  service_type9_total_units integer,
  service_type9_excess_units integer,
  total_excess_units integer,
  prior_stay_days integer,
  cumulative_stay_days integer,
  previous_care_level text CHECK (previous_care_level IN ('12', '13', '21', '22', '23', '24', '25', '06')),
  consent_office_number text,
  updater_code text,
  target_month text
);
COMMENT ON TABLE uphosoku IS '利用者補足情報';
COMMENT ON COLUMN uphosoku.csv_version IS 'CSVバージョン';
COMMENT ON COLUMN uphosoku.insurer_number IS '保険者番号';
COMMENT ON COLUMN uphosoku.insured_number IS '被保険者番号';
COMMENT ON COLUMN uphosoku.plan_date IS '居宅サービス計画作成（変更）日';
COMMENT ON COLUMN uphosoku.name_kana IS '利用者氏名フリガナ';
COMMENT ON COLUMN uphosoku.name IS '利用者氏名';
COMMENT ON COLUMN uphosoku.sex IS '利用者性別';
COMMENT ON COLUMN uphosoku.birth_date IS '利用者生年月日';
COMMENT ON COLUMN uphosoku.postal_code IS '利用者郵便番号';
COMMENT ON COLUMN uphosoku.address1 IS '利用者住所１';
COMMENT ON COLUMN uphosoku.address2 IS '利用者住所２';
COMMENT ON COLUMN uphosoku.phone IS '利用者電話番号';
COMMENT ON COLUMN uphosoku.certified_date IS '認定日';
COMMENT ON COLUMN uphosoku.limit_start_date IS '限度額適用開始年月日';
COMMENT ON COLUMN uphosoku.limit_end_date IS '限度額適用終了年月日';
COMMENT ON COLUMN uphosoku.certification_status IS '認定状況区分';
COMMENT ON COLUMN uphosoku.care_level_changed_date IS '要介護状態変更日';
COMMENT ON COLUMN uphosoku.care_level IS '要介護状態区分';
COMMENT ON COLUMN uphosoku.limit_units IS '区分支給限度基準額';
COMMENT ON COLUMN uphosoku.service_type1_code IS '１サービス種類コード';
COMMENT ON COLUMN uphosoku.service_type1_limit_units IS '１支給限度基準額';
COMMENT ON COLUMN uphosoku.service_type1_total_units IS '１合計単位数';
COMMENT ON COLUMN uphosoku.service_type1_excess_units IS '１限度超単位数';
COMMENT ON COLUMN uphosoku.service_type2_code IS '２サービス種類コード';
COMMENT ON COLUMN uphosoku.service_type2_limit_units IS '２支給限度基準額';
COMMENT ON COLUMN uphosoku.service_type2_total_units IS '２合計単位数';
COMMENT ON COLUMN uphosoku.service_type2_excess_units IS '２限度超単位数';
COMMENT ON COLUMN uphosoku.service_type3_code IS '３サービス種類コード';
COMMENT ON COLUMN uphosoku.service_type3_limit_units IS '３支給限度基準額';
COMMENT ON COLUMN uphosoku.service_type3_total_units IS '３合計単位数';
COMMENT ON COLUMN uphosoku.service_type3_excess_units IS '３限度超単位数';
COMMENT ON COLUMN uphosoku.service_type4_code IS '４サービス種類コード';
COMMENT ON COLUMN uphosoku.service_type4_limit_units IS '４支給限度基準額';
COMMENT ON COLUMN uphosoku.service_type4_total_units IS '４合計単位数';
COMMENT ON COLUMN uphosoku.service_type4_excess_units IS '４限度超単位数';
COMMENT ON COLUMN uphosoku.service_type5_code IS '５サービス種類コード';
COMMENT ON COLUMN uphosoku.service_type5_limit_units IS '５支給限度基準額';
COMMENT ON COLUMN uphosoku.service_type5_total_units IS '５合計単位数';
COMMENT ON COLUMN uphosoku.service_type5_excess_units IS '５限度超単位数';
COMMENT ON COLUMN uphosoku.service_type6_code IS '６サービス種類コード';
COMMENT ON COLUMN uphosoku.service_type6_limit_units IS '６支給限度基準額';
COMMENT ON COLUMN uphosoku.service_type6_total_units IS '６合計単位数';
COMMENT ON COLUMN uphosoku.service_type6_excess_units IS '６限度超単位数';
COMMENT ON COLUMN uphosoku.service_type7_code IS '７サービス種類コード';
COMMENT ON COLUMN uphosoku.service_type7_limit_units IS '７支給限度基準額';
COMMENT ON COLUMN uphosoku.service_type7_total_units IS '７合計単位数';
COMMENT ON COLUMN uphosoku.service_type7_excess_units IS '７限度超単位数';
COMMENT ON COLUMN uphosoku.service_type8_code IS '８サービス種類コード';
COMMENT ON COLUMN uphosoku.service_type8_limit_units IS '８支給限度基準額';
COMMENT ON COLUMN uphosoku.service_type8_total_units IS '８合計単位数';
COMMENT ON COLUMN uphosoku.service_type8_excess_units IS '８限度超単位数';
COMMENT ON COLUMN uphosoku.service_type9_code IS '９サービス種類コード';
COMMENT ON COLUMN uphosoku.service_type9_limit_units IS '９支給限度基準額';
COMMENT ON COLUMN uphosoku.service_type9_total_units IS '９合計単位数';
COMMENT ON COLUMN uphosoku.service_type9_excess_units IS '９限度超単位数';
COMMENT ON COLUMN uphosoku.total_excess_units IS '合計限度超単位数';
COMMENT ON COLUMN uphosoku.prior_stay_days IS '入所前月迄利用日数';
COMMENT ON COLUMN uphosoku.cumulative_stay_days IS '入所累積利用日数';
COMMENT ON COLUMN uphosoku.previous_care_level IS '前回要介護状態区分';
COMMENT ON COLUMN uphosoku.consent_office_number IS '同意書受付業者';
COMMENT ON COLUMN uphosoku.updater_code IS '更新業者コード';
COMMENT ON COLUMN uphosoku.target_month IS '対象年月';

CREATE TABLE up1kyo (
  csv_version text NOT NULL,
  insurer_number text NOT NULL,
  insured_number text NOT NULL,
  created_date date NOT NULL,
  postal_code text,
  address1 text,
  address2 text,
  planner_name text NOT NULL,
  office_name text NOT NULL,
  office_postal_code text,
  office_address1 text,
  office_address2 text,
  office_number text NOT NULL,
  plan_date date NOT NULL,
  first_plan_date date NOT NULL,
  plan_category text CHECK (plan_category IN ('11', '12', '21', '51', '52', '53', '54')),
  certification_status text CHECK (certification_status IN ('1', '2')),
  certified_date date,
  certification_start_date date,
  certification_end_date date,
  care_level text CHECK (care_level IN ('12', '13', '21', '22', '23', '24', '25', '06')),
  assessment_result text,
  board_opinion text,
  overall_policy text,
  living_support_reason text CHECK (living_support_reason IN ('1', '2', '3')),
  living_support_other_reason text,
  updater_code text
);
COMMENT ON TABLE up1kyo IS '居宅サービス計画1表';
COMMENT ON COLUMN up1kyo.csv_version IS 'CSVバージョン';
COMMENT ON COLUMN up1kyo.insurer_number IS '保険者番号';
COMMENT ON COLUMN up1kyo.insured_number IS '被保険者番号';
COMMENT ON COLUMN up1kyo.created_date IS '作成年月日';
COMMENT ON COLUMN up1kyo.postal_code IS '利用者郵便番号';
COMMENT ON COLUMN up1kyo.address1 IS '利用者住所１';
COMMENT ON COLUMN up1kyo.address2 IS '利用者住所２';
COMMENT ON COLUMN up1kyo.planner_name IS '居宅サービス計画作成者氏名';
COMMENT ON COLUMN up1kyo.office_name IS '介護支援事業者名';
COMMENT ON COLUMN up1kyo.office_postal_code IS '介護支援事業者郵便番号';
COMMENT ON COLUMN up1kyo.office_address1 IS '介護支援事業者住所１';
COMMENT ON COLUMN up1kyo.office_address2 IS '介護支援事業者住所２';
COMMENT ON COLUMN up1kyo.office_number IS '介護支援事業者コード';
COMMENT ON COLUMN up1kyo.plan_date IS '居宅サービス計画作成（変更）日';
COMMENT ON COLUMN up1kyo.first_plan_date IS '初回居宅サービス計画作成日';
COMMENT ON COLUMN up1kyo.plan_category IS '計画書区分';
COMMENT ON COLUMN up1kyo.certification_status IS '認定状況区分';
COMMENT ON COLUMN up1kyo.certified_date IS '認定日';
COMMENT ON COLUMN up1kyo.certification_start_date IS '認定有効期間開始日';
COMMENT ON COLUMN up1kyo.certification_end_date IS '認定有効期間終了日';
COMMENT ON COLUMN up1kyo.care_level IS '要介護状態区分';
COMMENT ON COLUMN up1kyo.assessment_result IS '利用者及び家族の生活に対する意向を踏まえた課題分析の結果';
COMMENT ON COLUMN up1kyo.board_opinion IS '介護認定審査会の意見及びサービスの種類の指定';
COMMENT ON COLUMN up1kyo.overall_policy IS '総合的な援助の方針';
COMMENT ON COLUMN up1kyo.living_support_reason IS '生活援助中心型の算定理由';
COMMENT ON COLUMN up1kyo.living_support_other_reason IS 'その他理由';
COMMENT ON COLUMN up1kyo.updater_code IS '更新業者コード';

CREATE TABLE up2kyo (
  csv_version text NOT NULL,
  insurer_number text NOT NULL,
  insured_number text NOT NULL,
  created_date date NOT NULL,
  plan_date date NOT NULL,
  need_no integer,
  need text,
  goal_no integer,
  long_term_goal text,
  short_term_goal text,
  long_term_period text,
  short_term_period text,
  support_no integer,
  service_content text,
  insurance_covered text CHECK (insurance_covered IN ('N', 'Y')),
  service_category text,
  provider_number text,
  provider_name text,
  frequency text,
  period text,
  updater_code text
);
COMMENT ON TABLE up2kyo IS '居宅サービス計画2表';
COMMENT ON COLUMN up2kyo.csv_version IS 'CSVバージョン';
COMMENT ON COLUMN up2kyo.insurer_number IS '保険者番号';
COMMENT ON COLUMN up2kyo.insured_number IS '被保険者番号';
COMMENT ON COLUMN up2kyo.created_date IS '居宅計画書作成年月日';
COMMENT ON COLUMN up2kyo.plan_date IS '居宅サービス計画作成（変更）日';
COMMENT ON COLUMN up2kyo.need_no IS '課題ＮＯ';
COMMENT ON COLUMN up2kyo.need IS '課題';
COMMENT ON COLUMN up2kyo.goal_no IS '援助目標ＮＯ';
COMMENT ON COLUMN up2kyo.long_term_goal IS '長期目標';
COMMENT ON COLUMN up2kyo.short_term_goal IS '短期目標';
COMMENT ON COLUMN up2kyo.long_term_period IS '長期期間';
COMMENT ON COLUMN up2kyo.short_term_period IS '短期期間';
COMMENT ON COLUMN up2kyo.support_no IS '援助内容ＮＯ';
COMMENT ON COLUMN up2kyo.service_content IS 'サービス内容';
COMMENT ON COLUMN up2kyo.insurance_covered IS '保険対象区分';
COMMENT ON COLUMN up2kyo.service_category IS 'サービス種別';
COMMENT ON COLUMN up2kyo.provider_number IS 'サービス事業者コード';
COMMENT ON COLUMN up2kyo.provider_name IS 'サービス事業所名';
COMMENT ON COLUMN up2kyo.frequency IS '頻度';
COMMENT ON COLUMN up2kyo.period IS '実施期間';
COMMENT ON COLUMN up2kyo.updater_code IS '更新業者コード';

CREATE TABLE up3kyo (
  csv_version text NOT NULL,
  insurer_number text NOT NULL,
  insured_number text NOT NULL,
  created_date date NOT NULL,
  plan_date date NOT NULL,
  service_content text,
  weekday text CHECK (weekday IN ('1', '2', '3', '4', '5', '6', '7')),
  start_time text,
  end_time text,
  daily_activity text,
  activity_start_time text,
  activity_end_time text,
  non_weekly_service text
);
COMMENT ON TABLE up3kyo IS '居宅サービス計画3表';
COMMENT ON COLUMN up3kyo.csv_version IS 'CSVバージョン';
COMMENT ON COLUMN up3kyo.insurer_number IS '保険者番号';
COMMENT ON COLUMN up3kyo.insured_number IS '被保険者番号';
COMMENT ON COLUMN up3kyo.created_date IS '週間サービス計画表作成年月日';
COMMENT ON COLUMN up3kyo.plan_date IS '居宅サービス計画作成（変更）日';
COMMENT ON COLUMN up3kyo.service_content IS '介護サービス内容';
COMMENT ON COLUMN up3kyo.weekday IS '曜日';
COMMENT ON COLUMN up3kyo.start_time IS '開始時間';
COMMENT ON COLUMN up3kyo.end_time IS '終了時間';
COMMENT ON COLUMN up3kyo.daily_activity IS '主な日常生活上の活動';
COMMENT ON COLUMN up3kyo.activity_start_time IS '開始時間';
COMMENT ON COLUMN up3kyo.activity_end_time IS '終了時間';
COMMENT ON COLUMN up3kyo.non_weekly_service IS '週単位以外のサービス';

CREATE TABLE upplan (
  csv_version text NOT NULL,
  insurer_number text NOT NULL,
  insured_number text NOT NULL,
  created_date date NOT NULL,
  target_month text NOT NULL,
  planner_office_number text NOT NULL,
  planner_name text,
  units integer,
  prior_short_stay_days integer,
  service_date date NOT NULL,
  prorated_days text,
  start_time text NOT NULL,
  end_time text NOT NULL,
  count integer NOT NULL,
  service_code text NOT NULL,
  tais_code text,
  equipment_report_code text,
  equipment_name text,
  detail_no bigint,
  provider_number text NOT NULL,
  provider_name text,
  satellite_no text,
  over30_days text NOT NULL CHECK (over30_days IN ('0', '1')),
  updater_code text
);
COMMENT ON TABLE upplan IS '第6表（サービス利用票）予定';
COMMENT ON COLUMN upplan.csv_version IS 'CSVバージョン';
COMMENT ON COLUMN upplan.insurer_number IS '保険者番号';
COMMENT ON COLUMN upplan.insured_number IS '被保険者番号';
COMMENT ON COLUMN upplan.created_date IS '作成年月日';
COMMENT ON COLUMN upplan.target_month IS '対象年月';
COMMENT ON COLUMN upplan.planner_office_number IS 'プラン担当業者コード';
COMMENT ON COLUMN upplan.planner_name IS 'プラン担当者名';
COMMENT ON COLUMN upplan.units IS '単位数';
COMMENT ON COLUMN upplan.prior_short_stay_days IS '前月までの短期入所利用日数';
COMMENT ON COLUMN upplan.service_date IS 'サービス利用日';
COMMENT ON COLUMN upplan.prorated_days IS '日割対象日';
COMMENT ON COLUMN upplan.start_time IS 'サービス開始時刻';
COMMENT ON COLUMN upplan.end_time IS 'サービス終了時刻';
COMMENT ON COLUMN upplan.count IS 'サービス回数';
COMMENT ON COLUMN upplan.service_code IS 'サービスコード';
COMMENT ON COLUMN upplan.tais_code IS 'TAISコード';
COMMENT ON COLUMN upplan.equipment_report_code IS '福祉用具届出コード';
COMMENT ON COLUMN upplan.equipment_name IS '用具名称（機種名）';
COMMENT ON COLUMN upplan.detail_no IS '明細判別コード';
COMMENT ON COLUMN upplan.provider_number IS 'サービス事業者コード';
COMMENT ON COLUMN upplan.provider_name IS 'サービス事業所名';
COMMENT ON COLUMN upplan.satellite_no IS 'サテライト枝番';
COMMENT ON COLUMN upplan.over30_days IS '３０日超区分';
COMMENT ON COLUMN upplan.updater_code IS '更新業者コード';

CREATE TABLE upjsk (
  csv_version text NOT NULL,
  insurer_number text NOT NULL,
  insured_number text NOT NULL,
  created_date date NOT NULL,
  target_month text NOT NULL,
  planner_office_number text NOT NULL,
  planner_name text,
  units integer,
  prior_short_stay_days integer,
  service_date date NOT NULL,
  prorated_days text,
  start_time text NOT NULL,
  end_time text NOT NULL,
  count integer NOT NULL,
  service_code text NOT NULL,
  tais_code text,
  equipment_report_code text,
  equipment_name text,
  detail_no bigint,
  provider_number text NOT NULL,
  provider_name text,
  satellite_no text,
  over30_days text NOT NULL CHECK (over30_days IN ('0', '1')),
  updater_code text
);
COMMENT ON TABLE upjsk IS '第6表（サービス利用票）実績情報';
COMMENT ON COLUMN upjsk.csv_version IS 'CSVバージョン';
COMMENT ON COLUMN upjsk.insurer_number IS '保険者番号';
COMMENT ON COLUMN upjsk.insured_number IS '被保険者番号';
COMMENT ON COLUMN upjsk.created_date IS '作成年月日';
COMMENT ON COLUMN upjsk.target_month IS '対象年月';
COMMENT ON COLUMN upjsk.planner_office_number IS 'プラン担当業者コード';
COMMENT ON COLUMN upjsk.planner_name IS 'プラン担当者名';
COMMENT ON COLUMN upjsk.units IS '単位数';
COMMENT ON COLUMN upjsk.prior_short_stay_days IS '前月までの短期入所利用日数';
COMMENT ON COLUMN upjsk.service_date IS 'サービス利用日';
COMMENT ON COLUMN upjsk.prorated_days IS '日割対象日';
COMMENT ON COLUMN upjsk.start_time IS 'サービス開始時刻';
COMMENT ON COLUMN upjsk.end_time IS 'サービス終了時刻';
COMMENT ON COLUMN upjsk.count IS 'サービス回数';
COMMENT ON COLUMN upjsk.service_code IS 'サービスコード';
COMMENT ON COLUMN upjsk.tais_code IS 'TAISコード';
COMMENT ON COLUMN upjsk.equipment_report_code IS '福祉用具届出コード';
COMMENT ON COLUMN upjsk.equipment_name IS '用具名称（機種名）';
COMMENT ON COLUMN upjsk.detail_no IS '明細判別コード';
COMMENT ON COLUMN upjsk.provider_number IS 'サービス事業者コード';
COMMENT ON COLUMN upjsk.provider_name IS 'サービス事業所名';
COMMENT ON COLUMN upjsk.satellite_no IS 'サテライト枝番';
COMMENT ON COLUMN upjsk.over30_days IS '３０日超区分';
COMMENT ON COLUMN upjsk.updater_code IS '更新業者コード';

CREATE TABLE upsikyu (
  csv_version text NOT NULL,
  insurer_number text NOT NULL,
  insured_number text NOT NULL,
  created_date date NOT NULL,
  target_month text NOT NULL,
  provider_name text,
  provider_number text NOT NULL,
  satellite_no text,
  service_code text NOT NULL,
  tais_code text,
  equipment_report_code text,
  equipment_name text,
  units integer NOT NULL,
  discount_rate integer,
  discounted_units integer,
  count integer,
  service_units integer,
  managed_units integer,
  type_limit_excess_units integer,
  type_limit_within_units integer,
  limit_excess_units integer,
  limit_within_units integer,
  unit_price numeric(4, 2),
  total_cost integer,
  benefit_rate integer,
  insurance_claim integer,
  fixed_copay_unit_price integer,
  insured_copay integer,
  full_copay integer,
  prior_days integer,
  planned_days integer,
  cumulative_days integer,
  over30_days text NOT NULL CHECK (over30_days IN ('0', '1')),
  office_code text,
  entered_by_number text,
  updater_code text
);
COMMENT ON TABLE upsikyu IS '第7表（サービス利用票別表）';
COMMENT ON COLUMN upsikyu.csv_version IS 'CSVバージョン';
COMMENT ON COLUMN upsikyu.insurer_number IS '保険者番号';
COMMENT ON COLUMN upsikyu.insured_number IS '被保険者番号';
COMMENT ON COLUMN upsikyu.created_date IS '作成年月日';
COMMENT ON COLUMN upsikyu.target_month IS '対象年月';
COMMENT ON COLUMN upsikyu.provider_name IS 'サービス事業所名';
COMMENT ON COLUMN upsikyu.provider_number IS 'サービス事業所コード';
COMMENT ON COLUMN upsikyu.satellite_no IS 'サテライト枝番';
COMMENT ON COLUMN upsikyu.service_code IS 'サービスコード';
COMMENT ON COLUMN upsikyu.tais_code IS 'TAISコード';
COMMENT ON COLUMN upsikyu.equipment_report_code IS '福祉用具届出コード';
COMMENT ON COLUMN upsikyu.equipment_name IS '用具名称（機種名）';
COMMENT ON COLUMN upsikyu.units IS '単位数';
COMMENT ON COLUMN upsikyu.discount_rate IS '割引後率';
COMMENT ON COLUMN upsikyu.discounted_units IS '割引後単位数';
COMMENT ON COLUMN upsikyu.count IS '回数／日数';
COMMENT ON COLUMN upsikyu.service_units IS 'サービス単位金額';
COMMENT ON COLUMN upsikyu.managed_units IS '給付管理単位数';
COMMENT ON COLUMN upsikyu.type_limit_excess_units IS '種類支給限度基準超単位数';
COMMENT ON COLUMN upsikyu.type_limit_within_units IS '種類支給限度基準内単位数';
COMMENT ON COLUMN upsikyu.limit_excess_units IS '区分支給限度基準超単位数';
COMMENT ON COLUMN upsikyu.limit_within_units IS '区分支給限度基準内単位数';
COMMENT ON COLUMN upsikyu.unit_price IS '単位数単価';
COMMENT ON COLUMN upsikyu.total_cost IS '費用総額保険／事業対象分';
COMMENT ON COLUMN upsikyu.benefit_rate IS '給付率';
COMMENT ON COLUMN upsikyu.insurance_claim IS '保険／事業費請求額';
COMMENT ON COLUMN upsikyu.fixed_copay_unit_price IS '定額利用者負担単価金額';
COMMENT ON COLUMN upsikyu.insured_copay IS '利用者負担保険／事業対象分';
COMMENT ON COLUMN upsikyu.full_copay IS '利用者負担（全額負担分）';
COMMENT ON COLUMN upsikyu.prior_days IS '前月までの利用日数';
COMMENT ON COLUMN upsikyu.planned_days IS '当月の計画利用日数';
COMMENT ON COLUMN upsikyu.cumulative_days IS '累積利用日数';
COMMENT ON COLUMN upsikyu.over30_days IS '３０日超区分';
COMMENT ON COLUMN upsikyu.office_code IS '事業所コード';
COMMENT ON COLUMN upsikyu.entered_by_number IS '入力者コード';
COMMENT ON COLUMN upsikyu.updater_code IS '更新業者コード';

CREATE TABLE upkihon (
  csv_version text NOT NULL,
  insurer_number text NOT NULL,
  insured_number text NOT NULL,
  consultation_date date NOT NULL,
  plan_type text NOT NULL CHECK (plan_type IN ('1', '2')),
  outsourced text CHECK (outsourced IN ('1', '2')),
  author_name text,
  consultation_method text CHECK (consultation_method IN ('01', '02', '03')),
  consultation_method_other text,
  consultation_count text CHECK (consultation_count IN ('01', '02')),
  previous_consultation_date date,
  situation text CHECK (situation IN ('01', '02')),
  situation_note text,
  name_kana text NOT NULL,
  name text NOT NULL,
  sex text NOT NULL CHECK (sex IN ('1', '2')),
  birth_date date NOT NULL,
  address text,
  phone text,
  fax text,
  physical_independence text CHECK (physical_independence IN ('11', '12', '21', '22', '31', '32', '41', '42', '01')),
  dementia_independence text CHECK (dementia_independence IN ('01', '02', '03', '04', '05', '06', '07', '08')),
  care_level text CHECK (care_level IN ('12', '13', '21', '22', '23', '24', '25', '01')),
  certification_start_date date,
  certification_end_date date,
  previous_care_level text CHECK (previous_care_level IN ('12', '13', '21', '22', '23', '24', '25', '01')),
  checklist_result text CHECK (checklist_result IN ('1', '2')),
  checklist_date date,
  disability_physical text CHECK (disability_physical IN ('0', '1')),
  disability_intellectual text CHECK (disability_intellectual IN ('0', '1')),
  disability_mental text CHECK (disability_mental IN ('0', '1')),
  disability_intractable text CHECK (disability_intractable IN ('0', '1')),
  disability_note text,
  housing text CHECK (housing IN ('01', '02', '03', '04', '05', '06', '07', '08')),
  room_floor text,
  home_modified text CHECK (home_modified IN ('1', '2')),
  income_national_pension text CHECK (income_national_pension IN ('0', '1')),
  income_employees_pension text CHECK (income_employees_pension IN ('0', '1')),
  income_disability_pension text CHECK (income_disability_pension IN ('0', '1')),
  income_public_assistance text CHECK (income_public_assistance IN ('0', '1')),
  income_note text,
  visitor_name text,
  visitor_address text,
  visitor_phone text,
  visitor_relationship text,
  emergency1_name text,
  emergency1_relationship text,
  emergency1_address text,
  emergency1_phone text,
  emergency2_name text,
  emergency2_relationship text,
  emergency2_address text,
  emergency2_phone text,
  emergency3_name text,
  emergency3_relationship text,
  emergency3_address text,
  emergency3_phone text,
  emergency4_name text,
  emergency4_relationship text,
  emergency4_address text,
  emergency4_phone text,
  family_image_file_name text,
  family_note text,
  life_history text,
  daily_life text,
  hobbies text,
  social_ties text,
  public_services text,
  private_services text,
  consent_date date,
  consenter_name text
);
COMMENT ON TABLE upkihon IS '利用者基本情報';
COMMENT ON COLUMN upkihon.csv_version IS 'CSVバージョン';
COMMENT ON COLUMN upkihon.insurer_number IS '保険者番号';
COMMENT ON COLUMN upkihon.insured_number IS '被保険者番号';
COMMENT ON COLUMN upkihon.consultation_date IS '相談日';
COMMENT ON COLUMN upkihon.plan_type IS '計画種類';
COMMENT ON COLUMN upkihon.outsourced IS '委託の有無';
COMMENT ON COLUMN upkihon.author_name IS '作成担当者';
COMMENT ON COLUMN upkihon.consultation_method IS '相談方法';
COMMENT ON COLUMN upkihon.consultation_method_other IS '相談方法(その他の内容)';
COMMENT ON COLUMN upkihon.consultation_count IS '相談回数';
COMMENT ON COLUMN upkihon.previous_consultation_date IS '前回相談日';
COMMENT ON COLUMN upkihon.situation IS '利用者の現況';
COMMENT ON COLUMN upkihon.situation_note IS '利用者の現況(状況補足)';
COMMENT ON COLUMN upkihon.name_kana IS '利用者氏名ﾌﾘｶﾞﾅ';
COMMENT ON COLUMN upkihon.name IS '利用者氏名';
COMMENT ON COLUMN upkihon.sex IS '利用者性別';
COMMENT ON COLUMN upkihon.birth_date IS '利用者生年月日';
COMMENT ON COLUMN upkihon.address IS '利用者住所';
COMMENT ON COLUMN upkihon.phone IS '利用者電話番号';
COMMENT ON COLUMN upkihon.fax IS '利用者Fax番号';
COMMENT ON COLUMN upkihon.physical_independence IS '障害高齢者の日常生活自立度';
COMMENT ON COLUMN upkihon.dementia_independence IS '認知症高齢者の日常生活自立度';
COMMENT ON COLUMN upkihon.care_level IS '要介護状態区分';
COMMENT ON COLUMN upkihon.certification_start_date IS '認定有効期限開始日';
COMMENT ON COLUMN upkihon.certification_end_date IS '認定有効期間終了日';
COMMENT ON COLUMN upkihon.previous_care_level IS '前回の介護度';
COMMENT ON COLUMN upkihon.checklist_result IS '基本チェックリスト記入結果';
COMMENT ON COLUMN upkihon.checklist_date IS '基本チェックリスト記入日';
COMMENT ON COLUMN upkihon.disability_physical IS '障害等認定(身障)';
COMMENT ON COLUMN upkihon.disability_intellectual IS '障害等認定(療育)';
COMMENT ON COLUMN upkihon.disability_mental IS '障害等認定(精神)';
COMMENT ON COLUMN upkihon.disability_intractable IS '障害等認定(難病)';
COMMENT ON COLUMN upkihon.disability_note IS '障害等認定特記事項';
COMMENT ON COLUMN upkihon.housing IS '居住形態';
COMMENT ON COLUMN upkihon.room_floor IS '自室の階数';
COMMENT ON COLUMN upkihon.home_modified IS '住宅改修の有無';
COMMENT ON COLUMN upkihon.income_national_pension IS '経済状況(国民年金)';
COMMENT ON COLUMN upkihon.income_employees_pension IS '経済状況(厚生年金)';
COMMENT ON COLUMN upkihon.income_disability_pension IS '経済状況(障害年金)';
COMMENT ON COLUMN upkihon.income_public_assistance IS '経済状況(生活保護)';
COMMENT ON COLUMN upkihon.income_note IS '経済状況詳細';
COMMENT ON COLUMN upkihon.visitor_name IS '来所者(相談者)氏名';
COMMENT ON COLUMN upkihon.visitor_address IS '来所者(相談者)住所';
COMMENT ON COLUMN upkihon.visitor_phone IS '来所者(相談者)電話番号';
COMMENT ON COLUMN upkihon.visitor_relationship IS '来所者(相談者)続柄';
COMMENT ON COLUMN upkihon.emergency1_name IS '1 緊急連絡先(氏名)';
COMMENT ON COLUMN upkihon.emergency1_relationship IS '1 緊急連絡先(続柄)';
COMMENT ON COLUMN upkihon.emergency1_address IS '1 緊急連絡先(住所)';
COMMENT ON COLUMN upkihon.emergency1_phone IS '1 緊急連絡先(電話番号)';
COMMENT ON COLUMN upkihon.emergency2_name IS '2 緊急連絡先(氏名)';
COMMENT ON COLUMN upkihon.emergency2_relationship IS '2 緊急連絡先(続柄)';
COMMENT ON COLUMN upkihon.emergency2_address IS '2 緊急連絡先(住所)';
COMMENT ON COLUMN upkihon.emergency2_phone IS '2 緊急連絡先(電話番号)';
COMMENT ON COLUMN upkihon.emergency3_name IS '3 緊急連絡先(氏名)';
COMMENT ON COLUMN upkihon.emergency3_relationship IS '3 緊急連絡先(続柄)';
COMMENT ON COLUMN upkihon.emergency3_address IS '3 緊急連絡先(住所)';
COMMENT ON COLUMN upkihon.emergency3_phone IS '3 緊急連絡先(電話番号)';
COMMENT ON COLUMN upkihon.emergency4_name IS '4 緊急連絡先(氏名)';
COMMENT ON COLUMN upkihon.emergency4_relationship IS '4 緊急連絡先(続柄)';
COMMENT ON COLUMN upkihon.emergency4_address IS '4 緊急連絡先(住所)';
COMMENT ON COLUMN upkihon.emergency4_phone IS '4 緊急連絡先(電話番号)';
COMMENT ON COLUMN upkihon.family_image_file_name IS '家族構成 画像ファイル名';
COMMENT ON COLUMN upkihon.family_note IS '家族関係等の状況';
COMMENT ON COLUMN upkihon.life_history IS '今までの生活';
COMMENT ON COLUMN upkihon.daily_life IS '１日の生活・すごし方(生活全般)';
COMMENT ON COLUMN upkihon.hobbies IS '趣味・楽しみ・特技';
COMMENT ON COLUMN upkihon.social_ties IS '友人・地域との関係';
COMMENT ON COLUMN upkihon.public_services IS '現在利用している公的サービス';
COMMENT ON COLUMN upkihon.private_services IS '現在利用している非公的サービス';
COMMENT ON COLUMN upkihon.consent_date IS '同意日';
COMMENT ON COLUMN upkihon.consenter_name IS '同意者氏名';

CREATE TABLE upkihon_sub1 (
  csv_version text NOT NULL,
  insurer_number text NOT NULL,
  insured_number text NOT NULL,
  consultation_date date NOT NULL,
  time text,
  user_activity text,
  family_activity text
);
COMMENT ON TABLE upkihon_sub1 IS '利用者基本情報（別表1）１日の生活・すごし方(タイムスケジュール)';
COMMENT ON COLUMN upkihon_sub1.csv_version IS 'CSVバージョン';
COMMENT ON COLUMN upkihon_sub1.insurer_number IS '保険者番号';
COMMENT ON COLUMN upkihon_sub1.insured_number IS '被保険者番号';
COMMENT ON COLUMN upkihon_sub1.consultation_date IS '相談日';
COMMENT ON COLUMN upkihon_sub1.time IS '時間';
COMMENT ON COLUMN upkihon_sub1.user_activity IS '本人の生活状況';
COMMENT ON COLUMN upkihon_sub1.family_activity IS '介護者・家族の生活状況';

CREATE TABLE upkihon_sub2 (
  csv_version text NOT NULL,
  insurer_number text NOT NULL,
  insured_number text NOT NULL,
  consultation_date date NOT NULL,
  date text,
  disease_name text,
  doctor_name text,
  doctor_role text CHECK (doctor_role IN ('1', '2')),
  doctor_phone text,
  progress text CHECK (progress IN ('01', '02', '03')),
  treatment text
);
COMMENT ON TABLE upkihon_sub2 IS '利用者基本情報（別表2）現病歴・既往歴';
COMMENT ON COLUMN upkihon_sub2.csv_version IS 'CSVバージョン';
COMMENT ON COLUMN upkihon_sub2.insurer_number IS '保険者番号';
COMMENT ON COLUMN upkihon_sub2.insured_number IS '被保険者番号';
COMMENT ON COLUMN upkihon_sub2.consultation_date IS '相談日';
COMMENT ON COLUMN upkihon_sub2.date IS '年月日';
COMMENT ON COLUMN upkihon_sub2.disease_name IS '病名';
COMMENT ON COLUMN upkihon_sub2.doctor_name IS '医療機関・医師名';
COMMENT ON COLUMN upkihon_sub2.doctor_role IS '主治医・意見作成者フラグ';
COMMENT ON COLUMN upkihon_sub2.doctor_phone IS '医療機関・医師電話番号';
COMMENT ON COLUMN upkihon_sub2.progress IS '経過';
COMMENT ON COLUMN upkihon_sub2.treatment IS '治療中の内容';

CREATE TABLE upyobo (
  csv_version text NOT NULL,
  insurer_number text NOT NULL,
  insured_number text NOT NULL,
  plan_date date NOT NULL,
  plan_type text NOT NULL CHECK (plan_type IN ('1', '2')),
  outsourced text CHECK (outsourced IN ('1', '2')),
  reference_number text,
  name text NOT NULL,
  certified_date date,
  certification_start_date date,
  certification_end_date date,
  plan_category text CHECK (plan_category IN ('11', '12', '21', '51', '52', '53', '54')),
  certification_status text CHECK (certification_status IN ('1', '2')),
  support_level text CHECK (support_level IN ('1', '2', '3')),
  center_planner_name text,
  care_manager_name text,
  office_name text,
  office_address text,
  office_phone text,
  first_plan_date date,
  support_center_name text,
  day_goal text,
  year_goal text,
  mobility_current text,
  mobility_intention text,
  mobility_has_issue text CHECK (mobility_has_issue IN ('1', '2')),
  mobility_issue_cause text,
  daily_life_current text,
  daily_life_intention text,
  daily_life_has_issue text CHECK (daily_life_has_issue IN ('1', '2')),
  daily_life_issue_cause text,
  social_current text,
  social_intention text,
  social_has_issue text CHECK (social_has_issue IN ('1', '2')),
  social_issue_cause text,
  health_current text,
  health_intention text,
  health_has_issue text CHECK (health_has_issue IN ('1', '2')),
  health_issue_cause text,
  health_note text,
  support_policy text,
  overall_policy text,
  checklist_exercise_count integer,
  checklist_nutrition_count integer,
  checklist_oral_count integer,
  checklist_homebound_count integer,
  checklist_memory_count integer,
  checklist_depression_count integer,
  program_exercise text CHECK (program_exercise IN ('1', '2')),
  program_nutrition text CHECK (program_nutrition IN ('1', '2')),
  program_oral text CHECK (program_oral IN ('1', '2')),
  program_homebound text CHECK (program_homebound IN ('1', '2')),
  program_memory text CHECK (program_memory IN ('1', '2')),
  program_depression text CHECK (program_depression IN ('1', '2')),
  center_opinion text,
  consent_date date,
  consenter_name text
);
COMMENT ON TABLE upyobo IS '介護予防サービス・支援計画書';
COMMENT ON COLUMN upyobo.csv_version IS 'CSVバージョン';
COMMENT ON COLUMN upyobo.insurer_number IS '保険者番号';
COMMENT ON COLUMN upyobo.insured_number IS '被保険者番号';
COMMENT ON COLUMN upyobo.plan_date IS '計画作成(変更)日';
COMMENT ON COLUMN upyobo.plan_type IS '計画種類';
COMMENT ON COLUMN upyobo.outsourced IS '委託の有無';
COMMENT ON COLUMN upyobo.reference_number IS '整理番号';
COMMENT ON COLUMN upyobo.name IS '利用者名';
COMMENT ON COLUMN upyobo.certified_date IS '認定年月日';
COMMENT ON COLUMN upyobo.certification_start_date IS '認定有効期間開始日';
COMMENT ON COLUMN upyobo.certification_end_date IS '認定有効期間終了日';
COMMENT ON COLUMN upyobo.plan_category IS '計画書区分';
COMMENT ON COLUMN upyobo.certification_status IS '認定状況区分';
COMMENT ON COLUMN upyobo.support_level IS '要支援状態区分';
COMMENT ON COLUMN upyobo.center_planner_name IS '計画作成者氏名（地域包括支援センター担当者名）';
COMMENT ON COLUMN upyobo.care_manager_name IS '計画作成者氏名（担当介護支援専門員名）';
COMMENT ON COLUMN upyobo.office_name IS '計画作成者事業者・事業所名';
COMMENT ON COLUMN upyobo.office_address IS '計画作成者事業者・事業所住所';
COMMENT ON COLUMN upyobo.office_phone IS '計画作成者事業者・事業所電話番号';
COMMENT ON COLUMN upyobo.first_plan_date IS '初回作成日';
COMMENT ON COLUMN upyobo.support_center_name IS '担当地域包括支援センター';
COMMENT ON COLUMN upyobo.day_goal IS '目標とする生活(1日)';
COMMENT ON COLUMN upyobo.year_goal IS '目標とする生活(1年)';
COMMENT ON COLUMN upyobo.mobility_current IS '【運動・移動】現在の状況';
COMMENT ON COLUMN upyobo.mobility_intention IS '【運動・移動】本人・家族の意欲・意向';
COMMENT ON COLUMN upyobo.mobility_has_issue IS '【運動・移動】領域における課題の有無';
COMMENT ON COLUMN upyobo.mobility_issue_cause IS '【運動・移動】領域における課題（背景・原因）';
COMMENT ON COLUMN upyobo.daily_life_current IS '【日常生活(家庭生活)】現在の状況';
COMMENT ON COLUMN upyobo.daily_life_intention IS '【日常生活(家庭生活)】本人・家族の意欲・意向';
COMMENT ON COLUMN upyobo.daily_life_has_issue IS '【日常生活(家庭生活)】領域における課題の有無';
COMMENT ON COLUMN upyobo.daily_life_issue_cause IS '【日常生活(家庭生活)】領域における課題（背景・原因）';
COMMENT ON COLUMN upyobo.social_current IS '【社会参加、対人関係・コミュニケーション】現在の状況';
COMMENT ON COLUMN upyobo.social_intention IS '【社会参加、対人関係・コミュニケーション】本人・家族の意欲・意向';
COMMENT ON COLUMN upyobo.social_has_issue IS '【社会参加、対人関係・コミュニケーション】領域における課題の有無';
COMMENT ON COLUMN upyobo.social_issue_cause IS '【社会参加、対人関係・コミュニケーション】領域における課題（背景・原因）';
COMMENT ON COLUMN upyobo.health_current IS '【健康管理】現在の状況';
COMMENT ON COLUMN upyobo.health_intention IS '【健康管理】本人・家族の意欲・意向';
COMMENT ON COLUMN upyobo.health_has_issue IS '【健康管理】領域における課題の有無';
COMMENT ON COLUMN upyobo.health_issue_cause IS '【健康管理】領域における課題（背景・原因）';
COMMENT ON COLUMN upyobo.health_note IS '健康状態の留意点';
COMMENT ON COLUMN upyobo.support_policy IS '妥当な支援の実施に向けた方針';
COMMENT ON COLUMN upyobo.overall_policy IS '総合的な方針';
COMMENT ON COLUMN upyobo.checklist_exercise_count IS '基本チェックリストの該当数(運動不足)';
COMMENT ON COLUMN upyobo.checklist_nutrition_count IS '基本チェックリストの該当数(栄養改善)';
COMMENT ON COLUMN upyobo.checklist_oral_count IS '基本チェックリストの該当数(口腔内ケア)';
COMMENT ON COLUMN upyobo.checklist_homebound_count IS '基本チェックリストの該当数(閉じこもり予防)';
COMMENT ON COLUMN upyobo.checklist_memory_count IS '基本チェックリストの該当数(物忘れ予防)';
COMMENT ON COLUMN upyobo.checklist_depression_count IS '基本チェックリストの該当数(うつ予防)';
COMMENT ON COLUMN upyobo.program_exercise IS '事業プログラムの要否(運動不足)';
COMMENT ON COLUMN upyobo.program_nutrition IS '事業プログラムの要否(栄養改善)';
COMMENT ON COLUMN upyobo.program_oral IS '事業プログラムの要否(口腔内ケア)';
COMMENT ON COLUMN upyobo.program_homebound IS '事業プログラムの要否(閉じこもり予防)';
COMMENT ON COLUMN upyobo.program_memory IS '事業プログラムの要否(物忘れ予防)';
COMMENT ON COLUMN upyobo.program_depression IS '事業プログラムの要否(うつ予防)';
COMMENT ON COLUMN upyobo.center_opinion IS '地域包括支援センター意見';
COMMENT ON COLUMN upyobo.consent_date IS '同意日';
COMMENT ON COLUMN upyobo.consenter_name IS '同意者氏名';

CREATE TABLE upyobo_sub (
  csv_version text NOT NULL,
  insurer_number text NOT NULL,
  insured_number text NOT NULL,
  plan_date date NOT NULL,
  need_no integer,
  need text,
  proposal text,
  proposal_intention text,
  goal text,
  support_no integer,
  support_point text,
  self_care text,
  insured_service text,
  service_no integer,
  service_category text,
  provider_name text,
  period text
);
COMMENT ON TABLE upyobo_sub IS '介護予防サービス・支援計画書（別表）支援計画';
COMMENT ON COLUMN upyobo_sub.csv_version IS 'CSVバージョン';
COMMENT ON COLUMN upyobo_sub.insurer_number IS '保険者番号';
COMMENT ON COLUMN upyobo_sub.insured_number IS '被保険者番号';
COMMENT ON COLUMN upyobo_sub.plan_date IS '計画作成(変更)日';
COMMENT ON COLUMN upyobo_sub.need_no IS '課題ＮＯ';
COMMENT ON COLUMN upyobo_sub.need IS '総合的課題';
COMMENT ON COLUMN upyobo_sub.proposal IS '課題に対する目標と具体策の提案';
COMMENT ON COLUMN upyobo_sub.proposal_intention IS '具体策についての意向本人・家族';
COMMENT ON COLUMN upyobo_sub.goal IS '目標';
COMMENT ON COLUMN upyobo_sub.support_no IS '支援計画ＮＯ';
COMMENT ON COLUMN upyobo_sub.support_point IS '【支援計画】目標についての支援のポイント';
COMMENT ON COLUMN upyobo_sub.self_care IS '【支援計画】本人等のセルフケアや家族の支援、インフォーマルサービス（民間サービス）';
COMMENT ON COLUMN upyobo_sub.insured_service IS '【支援計画】介護保険サービス又は地域支援事業（総合事業のサービス）';
COMMENT ON COLUMN upyobo_sub.service_no IS '利用サービスＮＯ';
COMMENT ON COLUMN upyobo_sub.service_category IS '【利用サービス】サービス種別';
COMMENT ON COLUMN upyobo_sub.provider_name IS '【利用サービス】事業所(利用先)';
COMMENT ON COLUMN upyobo_sub.period IS '【利用サービス】期間';
`;
