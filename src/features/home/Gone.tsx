import { t } from "~platform/i18n"

/** Said of a person who was erased, or never there. */
export const Gone = () => (
  <>
    <h1>{t("person_gone")}</h1>
    <p className="lead">
      <a href="#people">{t("home_people")}</a>
    </p>
  </>
)
