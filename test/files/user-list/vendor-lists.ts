/** Made-up people in the columns in which the vendors' consoles write their lists of users. */

const rows = (...lines: readonly string[]): string => `${lines.join('\r\n')}\r\n`;

/**
 * Microsoft 365 admin center, Users, Active users, Export users: UTF-8 with a byte-order mark. Microsoft documents the
 * button (learn.microsoft.com/microsoft-365/admin/add-users) and not the columns, which are those of exported files.
 */
export const microsoft365 = `\uFEFF${rows(
  'Block credential,City,Country/Region,Department,DirSyncEnabled,Display name,Fax,First name,Last dirsync time,Last name,Last password change time stamp,Licenses,Mobile Phone,Object Id,Office,Password never expires,Phone number,Postal code,Preferred data location,Preferred language,Proxy addresses,Soft deletion time stamp,State,Street address,Strong password required,Title,Usage location,User principal name,When created',
  'False,München,Germany,Sales,,"Müller, Jürgen",,Jürgen,,Müller,2026-03-02 08:11:00Z,Microsoft 365 E3,+49 89 1234,0f3d1c1e-0001-4000-8000-000000000001,,False,,80331,,de-DE,SMTP:juergen.mueller@contoso.example,,Bayern,"Marienplatz 1\r\n3. Stock",True,Account manager,DE,juergen.mueller@contoso.example,2024-01-15 09:00:00Z',
  'True,Oslo,Norway,IT,,Kari Nordmann,,Kari,,Nordmann,2025-11-20 10:00:00Z,Unlicensed,,0f3d1c1e-0001-4000-8000-000000000002,,False,,0150,,nb-NO,SMTP:kari@contoso.example,,,,True,=cmd|calc,NO,kari@contoso.example,2023-06-01 07:30:00Z',
  'False,,,,,Pat Guest,,,,,2026-01-01 00:00:00Z,Unlicensed,,0f3d1c1e-0001-4000-8000-000000000003,,False,,,,,SMTP:pat@partner.example,,,,True,,,pat_partner.example#EXT#@contoso.onmicrosoft.example,2026-01-01 00:00:00Z',
)}`;

/** Microsoft Entra admin center, Download users: learn.microsoft.com/entra/identity/users/users-bulk-download. */
export const entra = rows(
  'userPrincipalName,displayName,surname,mail,givenName,objectId,userType,jobTitle,department,accountEnabled,usageLocation,streetAddress,state,country,physicalDeliveryOfficeName,city,postalCode,telephoneNumber,mobile,authenticationPhoneNumber,authenticationAlternativePhoneNumber,authenticationEmail,alternateEmailAddress,ageGroup,consentProvidedForMinor,legalAgeGroupClassification,companyName,creationType,directorySynced,invitationState,identityIssuer,createdDateTime',
  'ines@contoso.example,Inês Álvarez,Álvarez,ines.alvarez@contoso.example,Inês,0f3d1c1e-0002-4000-8000-000000000001,Member,Engineer,R&D,True,PT,,,Portugal,,Lisboa,1000-001,,,,,,,,,,,,False,,contoso.example,2025-04-03T10:15:00Z',
  'guest@contoso.example,Guest Person,,guest@partner.example,,0f3d1c1e-0002-4000-8000-000000000002,Guest,,,False,,,,,,,,,,,,,,,,,,Invitation,False,Accepted,contoso.example,2025-04-03T10:15:00Z',
);

/** Google Admin console, Directory, Users, Download users: support.google.com/a/answer/40057, column reference. */
export const googleWorkspace = rows(
  'First Name [Required],Last Name [Required],Email Address [Required],Password [Required],Password Hash Function [UPLOAD ONLY],Org Unit Path [Required],New Primary Email [UPLOAD ONLY],Status [READ ONLY],Last Sign In [READ ONLY],Recovery Email,Home Secondary Email,Work Secondary Email,Recovery Phone [MUST BE IN THE E.164 FORMAT],Work Phone,Home Phone,Mobile Phone,Work Address,Home Address,Employee ID,Employee Type,Employee Title,Manager Email,Department,Cost Center,2sv Enrolled [READ ONLY],2sv Enforced [READ ONLY],Building ID,Floor Name,Floor Section,Change Password at Next Sign-In,New Status [UPLOAD ONLY]',
  'Chloé,Dubois,chloe@acme.example,****,,/Sales,,Active,2026/10/20 07:45:10,,,,+33123456789,,,,"1 rue de la Paix\n75002 Paris",,E-17,,Directrice,,Sales,,True,False,,,,,',
  'Kwame,Mensah,kwame@acme.example,****,,/,,Suspended,Never logged in,,,,,,,,,,E-18,,,,,,False,False,,,,,',
);

/**
 * Okta, Directory, People, Import users from CSV, the template with the attributes of the user profile:
 * help.okta.com/en/prod/Content/Topics/users-groups-profiles/usgp-import-users-csv.htm.
 */
export const okta = rows(
  'login,firstName,lastName,middleName,honorificPrefix,honorificSuffix,email,title,displayName,nickName,profileUrl,secondEmail,mobilePhone,primaryPhone,streetAddress,city,state,zipCode,countryCode,postalAddress,preferredLanguage,locale,timezone,userType,employeeNumber,costCenter,organization,division,department,managerId,manager',
  'elif@acme.example,Elif,Kaya,,,,elif.kaya@acme.example,Buyer,,,,,,,,,,,TR,,,,,FTE,17,,,,,,',
  'joao@acme.example,João,Silva,,,,joao@acme.example,,João P. Silva,,,,,,,,,,PT,,,,,Partner,18,,,,,,',
);

/** A SCIM ListResponse: RFC 7644, 3.4.2, of users as in RFC 7643, 8.2. */
export const scim = `\uFEFF${JSON.stringify({
  schemas: ['urn:ietf:params:scim:api:messages:2.0:ListResponse'],
  totalResults: 3,
  startIndex: 1,
  itemsPerPage: 3,
  Resources: [
    {
      schemas: ['urn:ietf:params:scim:schemas:core:2.0:User'],
      id: '2819c223-7f76-453a-919d-413861904646',
      externalId: '701984',
      userName: 'hana@acme.example',
      name: {formatted: 'Ms. Hana Ito', familyName: 'Ito', givenName: 'Hana'},
      displayName: 'Hana Ito',
      emails: [
        {value: 'hana@home.example', type: 'home'},
        {value: 'hana.ito@acme.example', type: 'work', primary: true},
      ],
      title: 'Tour Guide',
      userType: 'Employee',
      active: true,
      roles: [{value: 'Managers'}, {value: 'Guides'}],
    },
    {
      schemas: ['urn:ietf:params:scim:schemas:core:2.0:User'],
      id: '2819c223-7f76-453a-919d-413861904647',
      userName: 'goran@acme.example',
      name: {familyName: 'Novak', givenName: 'Goran'},
      emails: [{value: 'goran@acme.example'}],
      userType: 'External',
      active: false,
    },
    {schemas: ['urn:ietf:params:scim:schemas:core:2.0:User'], id: '2819c223-7f76-453a-919d-413861904648'},
  ],
})}`;
