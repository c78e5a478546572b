export const help = `license-issuer makes a vendor's keys and signs license files.

  license-issuer keygen --out vendor.jwk [--alg EdDSA|ES256] [--public trusted-keys.json] [--force]

    Makes a key. --out gets both halves, readable by you alone: keep it secret. --public gets the public half, as the
    trusted keys that customers configure; without it they are printed.

  license-issuer sign --key vendor.jwk --out acme.tls (--request LicenseRequest.tlr | --company ID)
                      (--license PROPERTIES ... | --licenses licenses.json) [--issuer URL] [--force]

    Signs a license file. --request names the customer and the request that is answered; --company names a customer who
    made none. --license says one license and may be repeated:

      --license product=sales,name=Sales,kind=personal,count=50,start=2026-01-01,due=2026-12-31

      product, name        what is sold
      kind                 personal, concurrent, server or metered
      count                seats, sessions or units; not needed for server; 0 takes the license of this id away
      start, due           first and last day
      id                   of the license, default: the product. The customer's license of the same id is replaced, so
                           a renewal keeps the id, and seats beside those already sold get another
      grace                days after the due date, default 0
      audience             employee, external or any (default)
      operation, requires, excludes    may be repeated
      version              three numbers, as in 8.0.0

    Values with a comma, and long lists, go into --licenses: a JSON list of licenses as the license file holds them.

    A request alone renews nothing: it says how many seats there are, but neither names nor operations, which the new
    file would take away. Without licenses, sign shows what the request lists and stops.

  Files that exist are kept unless --force is given. Exit code 1: refused, nothing was written. 2: used wrongly.
`;
