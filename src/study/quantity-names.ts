/** Quantities that panel estimators report beside coefficients, in the order of tables; each has a sentence of its name. */
export const quantityNames = [
  "entities",
  "instruments",
  "r2Within",
  "r2Between",
  "r2Overall",
  "sigma_u",
  "sigma_e",
  "rho",
  "rhoMin",
  "rhoMax",
  "theta",
  "thetaMin",
  "thetaMax",
] as const;
