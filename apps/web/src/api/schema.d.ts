// Made from docs/openapi.json by "npm run webtypes". Do not edit.
export interface paths {
    "/api/health": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Answers 200 when this process can do its work, 503 when the database does not answer. */
        get: operations["Health_health"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/auth/login": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Signs in with user name and password. Sets two httpOnly cookies and answers with a bearer token. */
        post: operations["Sessions_login"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/auth/refresh": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Exchanges the refresh cookie for a new pair. Each refresh token works once. */
        post: operations["Sessions_refresh"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/auth/logout": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Ends this login everywhere it was renewed. */
        post: operations["Sessions_logout"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/auth/me": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Sessions_whoAmI"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/auth/password": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["Sessions_changePassword"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/auth/demo-accounts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The accounts of the demo mode; an empty list everywhere else. */
        get: operations["Sessions_demoAccounts"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/users": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Users_list"];
        put?: never;
        /** Opens an account; the first password must be changed at the first login. */
        post: operations["Users_create"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/users/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch: operations["Users_edit"];
        trace?: never;
    };
    "/api/users/{id}/roles": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** Replaces the roles. Nobody grants roles to themselves; administrators hold no second role. */
        put: operations["Users_grant"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/teams": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Teams_list"];
        put?: never;
        post: operations["Teams_create"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/teams/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch: operations["Teams_edit"];
        trace?: never;
    };
    "/api/colleagues": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The office's directory by a part of a name: one's own team first. Names and teams, no accounts. */
        get: operations["Colleagues_find"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/audit-events": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Audit_list"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/api-keys": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["ApiKeys_own"];
        put?: never;
        /** The answer shows the key, this once. */
        post: operations["ApiKeys_make"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/api-keys/scopes": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What a key may be given. */
        get: operations["ApiKeys_scopes"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/api-keys/{id}/revocation": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Takes it out of use at once and for good. */
        post: operations["ApiKeys_revoke"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/api-keys/overseen": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Everybody's keys, without their secrets. */
        get: operations["ApiKeys_overseen"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/api-keys/overseen/{id}/revocation": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Takes anybody's key out of use; its owner is told. */
        post: operations["ApiKeys_revokeAny"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/plan/calendar": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Public holidays and make-up working days of a year. None at all: the year's notice is not entered yet. */
        get: operations["Calendar_year"];
        put?: never;
        post: operations["Calendar_set"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/plan/periods": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Document_periods"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/plan/indicators": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** All indicators of tables 1 and 2 and the targets of the running text, values as printed beside the numbers. */
        get: operations["Document_indicators"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/plan/projects": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The projects the plan names. It prints no amounts for them. */
        get: operations["Document_projects"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/plan/events": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The promotion events the plan names, as suggestions for ours. */
        get: operations["Document_events"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/plan/enterprises": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Document_enterprises"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/plan/industries": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The leading industries with their segments. The set changes between plans: name the plan. */
        get: operations["Industries_list"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/plan/segments/{code}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /** Sets the chain action 强链/补链/建链 with its reason; null leaves it to the rule again. */
        patch: operations["Segments_edit"];
        trace?: never;
    };
    "/api/plan/zones": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The tree of zones as a flat list with parentCode. */
        get: operations["Zones_list"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/plan/zones/{code}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /** Names, aliases, on and off. */
        patch: operations["Zones_edit"];
        trace?: never;
    };
    "/api/plan/zone-fits": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Which places suit a segment, with reasons. */
        get: operations["Zones_fits"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/plan/zone-check": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Does this zone suit this segment? Advice, never a block. */
        get: operations["Zones_check"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/plan/zone-shapes": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Outlines of the zones; a schematic one says so. */
        get: operations["ZoneShapes_list"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/plan/zones/{code}/shape": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** The surveyed outline of a zone. If-Match: "0" where none is drawn yet. */
        put: operations["ZoneShapes_draw"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/plan/targets": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Targets_list"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/plan/targets/{code}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Targets_one"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /** Makes a new version; the one before is kept. */
        patch: operations["Targets_edit"];
        trace?: never;
    };
    "/api/plan/targets/{code}/versions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Every version the target ever had, newest first. */
        get: operations["Targets_versions"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/plan/targets/{code}/breakdown": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The target's parts by year, zone, industry, department or leader; what they leave of the whole is shown. */
        get: operations["Breakdown_read"];
        /** Writes the whole tree as a new version. Sums that differ from the whole are kept and shown, never refused. */
        put: operations["Breakdown_set"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/plan/targets/{code}/breakdown-versions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Breakdown_versions"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/plan/targets/{code}/breakdown-keys": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Zones, industries, departments (teams) and leaders a part may name. */
        get: operations["Breakdown_keys"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/plan/periods/{plan}/indicators/{code}/observations": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** States the value of one period, as written in its source; what stands is replaced by naming it, with a reason. */
        post: operations["Observations_record"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/plan/periods/{plan}/observation-pastes": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Rows pasted from Excel: a dry run marks what is wrong, the real run writes all rows or none. */
        post: operations["Observations_paste"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/plan/periods/{plan}/indicators/{code}/comments/{year}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Every version of a comment, newest first. */
        get: operations["Observations_comments"];
        /** Writes the comment anew (If-Match: the version seen, 0 for the first). */
        put: operations["Observations_comment"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/plan/periods/{plan}/draft": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Begins the draft of a period with the indicators and targets of another plan. */
        post: operations["Drafts_copy"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/plan/periods/{plan}/indicators/{code}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch: operations["Drafts_edit"];
        trace?: never;
    };
    "/api/plan/periods/{plan}/dropped": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What was taken out of the draft and can be taken back. */
        get: operations["Drafts_listDropped"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/plan/periods/{plan}/indicators": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["Drafts_addIndicator"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/plan/periods/{plan}/indicators/{code}/drop": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Takes an indicator out of the draft, unless a target stands for it. */
        post: operations["Drafts_dropIndicator"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/plan/periods/{plan}/indicators/{code}/restoration": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["Drafts_restoreIndicator"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/plan/periods/{plan}/targets": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["Drafts_addTarget"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/plan/periods/{plan}/targets/{code}/drop": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Takes a target out of the draft, unless it is broken down: its parts would belong to nothing. */
        post: operations["Drafts_dropTarget"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/plan/periods/{plan}/targets/{code}/restoration": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["Drafts_restoreTarget"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/plan/periods/{plan}/adoption": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Puts a drafted plan in force. */
        post: operations["Drafts_adopt"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/observation-imports": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["ObservationImports_list"];
        put?: never;
        /** Sends a workbook (.xlsx, .csv). It is read by a job; nothing is loaded yet. */
        post: operations["ObservationImports_upload"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/observation-imports/template": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** A blank workbook with the columns understood best, an example row and the words allowed. */
        get: operations["ObservationImports_template"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/observation-imports/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Progress, what was understood, open questions, and the sums of the dry run. */
        get: operations["ObservationImports_one"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/observation-imports/{id}/rows": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["ObservationImports_rows"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/observation-imports/{id}/answers": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /** Answers and corrections; the workbook is then read again with them. */
        patch: operations["ObservationImports_answer"];
        trace?: never;
    };
    "/api/observation-imports/{id}/load": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Loads the good rows as a job, each once. */
        post: operations["ObservationImports_load"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/observation-imports/{id}/cancellation": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Stops reading or loading; what is loaded stays. */
        post: operations["ObservationImports_cancel"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/observation-imports/{id}/marked-workbook": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The rows with problems, the bad cells marked and explained: to be put right and sent again. */
        get: operations["ObservationImports_markedWorkbook"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/investors": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Investors_list"];
        put?: never;
        post: operations["Investors_create"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/investors/matches": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Is this company here already? By code, any of its names, telephone or mail address, with a score and the reasons. */
        get: operations["Investors_matches"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/investors/lists": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The lists companies stand on: 世界500强, 专精特新, 上市 … */
        get: operations["Investors_lists"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/investors/{id}/names": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** The names a company goes by beside the registered one: former, alias, English, brand. Replaces what was there. */
        put: operations["Investors_keepNames"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/investors/{id}/history": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Who changed what and when, newest first. */
        get: operations["Investors_history"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/investors/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Of a merged company 404 `investor.merged` with the id of the one that stands for it. */
        get: operations["Investors_one"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch: operations["Investors_edit"];
        trace?: never;
    };
    "/api/investors/{id}/contacts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["Contacts_add"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/contacts/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /** Only a person no record names; otherwise `contact.in_use`. */
        delete: operations["Contacts_remove"];
        options?: never;
        head?: never;
        patch: operations["Contacts_edit"];
        trace?: never;
    };
    "/api/contacts/{id}/reveal": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Shows masked details. Who looked at whom, and when, is recorded. */
        post: operations["Contacts_reveal"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/contacts/{id}/consent-withdrawal": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 撤回同意 (PIPL art. 15): nobody is shown the details any more. */
        post: operations["Contacts_withdraw"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/contacts/{id}/erasure": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 删除个人信息 (PIPL art. 47): blanks the person everywhere, for good. The business records stay. */
        post: operations["Contacts_erase"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/leads/bulk": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * One thing done to many leads, each by its own rights and version, each with its outcome. Up to 50 are done when this
         *     answers; of more the answer says `doing`, and the act tells how far it is.
         */
        post: operations["Bulk_begin"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/leads/bulk/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Bulk_one"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/leads/bulk/{id}/cancellation": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Leaves what still waits as it is. */
        post: operations["Bulk_cancel"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/leads/bulk/{id}/undo": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Within ten minutes: what has not been changed since goes back to what it was; of the rest it is told. */
        post: operations["Bulk_undo"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/leads/export": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The list as .xlsx, by the same filters and order. Also needs the right to export. */
        get: operations["LeadExport_export"];
        put?: never;
        /** The chosen ones, as the list would show them; an address would be too long for a thousand. */
        post: operations["LeadExport_exportChosen"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/leads": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Leads_list"];
        put?: never;
        post: operations["Leads_log"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/leads/board": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** By state, with count and money at the head of each column. */
        get: operations["Leads_board"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/leads/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Leads_one"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch: operations["Leads_edit"];
        trace?: never;
    };
    "/api/leads/{id}/history": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Who changed what and when, newest first. */
        get: operations["Leads_history"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/leads/{id}/rejection": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["LeadDecisions_reject"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/leads/{id}/rejection/withdrawal": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** A rejection that was a slip: the lead stands in screening again, if nobody has claimed the idea meanwhile. */
        post: operations["LeadDecisions_takeBackRejection"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/leads/{id}/dormancy": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Puts the lead to rest. */
        post: operations["LeadDecisions_rest"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/leads/{id}/awakening": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Takes a resting lead up again. */
        post: operations["LeadDecisions_wake"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/leads/{id}/files": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Keeps an uploaded file with the lead: a business card's photo, a brochure. */
        post: operations["LeadFiles_attach"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/leads/{id}/files/{fileId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        delete: operations["LeadFiles_takeOff"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/investors/{id}/merge-preview": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What merging this company into the other would move and fill. Changes nothing. */
        get: operations["Merges_previewInvestor"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/investors/{id}/merge": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Merges this company into `intoId`. */
        post: operations["Merges_mergeInvestor"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/investors/{id}/merges": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Merges_ofInvestor"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/leads/{id}/merge-preview": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Merges_previewLead"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/leads/{id}/merge": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Merges this lead into `intoId`, a lead of the same company. */
        post: operations["Merges_mergeLead"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/leads/{id}/merges": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Merges_ofLead"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/merges/{id}/undo": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Takes a merge back: exactly the rows it moved return, and what was written since stays where it belongs. */
        post: operations["Merges_undo"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/lead-pool": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Resting leads, open to every officer. */
        get: operations["Assignments_pool"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/lead-pool/terms": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Assignments_terms"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch: operations["Assignments_editTerms"];
        trace?: never;
    };
    "/api/lead-pool/{id}/taking": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["Assignments_take"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/lead-reassignments": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Hands leads to somebody else, each with its outcome: a leaver's, or chosen ones. */
        post: operations["Assignments_reassign"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/leads/{id}/assignment-by-rule": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** To the team the rule names, there to who carries least. */
        post: operations["Assignments_byRule"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/lead-officers": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Assignments_officers"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/team-board": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Who carries what, among the leads one may read. */
        get: operations["Assignments_board"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/assignment-rules": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Assignments_listRules"];
        put?: never;
        post: operations["Assignments_addRule"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/assignment-rules/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        delete: operations["Assignments_dropRule"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/leads/{id}/transfers": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Offers a lead to another zone; it moves when that zone accepts. */
        post: operations["Transfers_propose"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/lead-transfers": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Transfers_list"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/leads/{id}/handovers": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Through whose hands a lead went, and to which zones it was offered. */
        get: operations["Transfers_handovers"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/lead-transfers/{id}/acceptance": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["Transfers_accept"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/lead-transfers/{id}/refusal": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["Transfers_refuse"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/lead-transfers/{id}/withdrawal": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["Transfers_withdraw"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/clocks": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What is overdue or due within seven days, the most urgent first. */
        get: operations["Clocks_due"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/leads/{id}/clocks": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What is owed to a lead and by when, open ones first, each with its story. */
        get: operations["Clocks_ofLead"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/clocks/{id}/pause": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["Clocks_pause"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/clocks/{id}/resumption": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** What was left of the term when it was paused is left from today on. */
        post: operations["Clocks_resume"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/clocks/{id}/meeting": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** The referrer has been answered. */
        post: operations["Clocks_meet"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/clock-rules": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Clocks_rules"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/clock-rules/{code}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch: operations["Clocks_editRule"];
        trace?: never;
    };
    "/api/leads/{id}/screening": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 研判: writes the opinion without which nobody accepts or rejects. An If-Match, where sent, must name the version. */
        post: operations["Screening_screen"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/leads/{id}/screenings": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Every opinion written of the lead, newest first. */
        get: operations["Screening_screenings"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/leads/{id}/zone-fit": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Which parks suit the lead and why, best first, with the land they have left. */
        get: operations["Screening_zoneFit"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/leads/{id}/interactions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Newest first. */
        get: operations["Interactions_list"];
        put?: never;
        /** A call, visit or message that took place. */
        post: operations["Interactions_log"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/leads/{id}/interactions/{interactionId}/correction": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** The whole contact anew, with the reason. The one it corrects counts no more. */
        post: operations["Interactions_correct"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/leads/{id}/interactions/{interactionId}/withdrawal": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Nothing of the kind took place: on the wrong lead, or written twice. */
        post: operations["Interactions_withdraw"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/feedback": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The latest first. */
        get: operations["Feedback_list"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/feedback/summary": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Counts by policy and kind, and by month, of the same filters. */
        get: operations["Feedback_summary"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/feedback/export": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The list as .xlsx, by the same filters and order. Also needs the right to export. */
        get: operations["Feedback_export"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/tasks": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Overdue first. */
        get: operations["Tasks_list"];
        put?: never;
        post: operations["Tasks_add"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/task-owners": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Whom a task of this lead, or of none, can be given to. */
        get: operations["Tasks_owners"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/tasks/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Tasks_one"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /** Its words, its day, or who does it. */
        patch: operations["Tasks_edit"];
        trace?: never;
    };
    "/api/tasks/{id}/done": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["Tasks_done"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/tasks/{id}/drop": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Will not be done, and why. */
        post: operations["Tasks_drop"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/tasks/{id}/reopening": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Takes back that it was done or dropped. */
        post: operations["Tasks_reopen"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/events": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Events_list"];
        put?: never;
        post: operations["Events_create"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/events/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Events_one"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch: operations["Events_edit"];
        trace?: never;
    };
    "/api/events/{id}/holding": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** It took place. Guests nobody has marked are absent from now on. */
        post: operations["Events_hold"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/events/{id}/cancellation": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["Events_cancel"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/events/{id}/reopening": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Takes the holding or the cancelling back. */
        post: operations["Events_reopen"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/events/{id}/history": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Who changed what and when, newest first. */
        get: operations["Events_history"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/events/{id}/guests": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Guests_list"];
        put?: never;
        /** Invites companies; or, with `walkIn`, lets in who stands at the door. */
        post: operations["Guests_add"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/events/{id}/guests/check": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** A pasted list of names: which stand on the list, which are registered, which are somebody's claim. Changes nothing. */
        post: operations["Guests_check"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/event-guests/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        delete: operations["Guests_remove"];
        options?: never;
        head?: never;
        patch: operations["Guests_edit"];
        trace?: never;
    };
    "/api/event-guests/{id}/attendance": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put: operations["Guests_mark"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/event-guests/{id}/reveal": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Shows the masked number. Who looked, and when, is recorded. */
        post: operations["Guests_reveal"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/event-guests/{id}/erasure": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 删除个人信息 (PIPL art. 47): blanks the person everywhere, for good. The guest stays. */
        post: operations["Guests_erase"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/lead-imports": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["LeadImports_list"];
        put?: never;
        /** Sends a workbook (.xlsx, .csv). It is read by a job; nothing is loaded yet. */
        post: operations["LeadImports_upload"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/lead-imports/template": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** A blank workbook with the columns understood best, an example row and the words allowed. */
        get: operations["LeadImports_template"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/lead-imports/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Progress, what was understood, open questions, and the sums of the dry run. */
        get: operations["LeadImports_one"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/lead-imports/{id}/rows": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["LeadImports_rows"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/lead-imports/{id}/answers": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /** Answers and corrections; the workbook is then read again with them. */
        patch: operations["LeadImports_answer"];
        trace?: never;
    };
    "/api/lead-imports/{id}/load": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Loads the good rows as a job, each once. */
        post: operations["LeadImports_load"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/lead-imports/{id}/cancellation": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Stops reading or loading; what is loaded stays. */
        post: operations["LeadImports_cancel"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/lead-imports/{id}/marked-workbook": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The rows with problems, the bad cells marked and explained: to be put right and sent again. */
        get: operations["LeadImports_markedWorkbook"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/projects/export": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The list as .xlsx, by the same filters and order. Also needs the right to export. */
        get: operations["ProjectExport_export"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/projects": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Projects_list"];
        put?: never;
        /** A project that comes without a lead. */
        post: operations["Projects_create"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/projects/board": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One column a stage; projects under way unless a status is asked for. */
        get: operations["Projects_board"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/projects/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Projects_one"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch: operations["Projects_edit"];
        trace?: never;
    };
    "/api/projects/{id}/advancement": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** May it advance, and what is missing? */
        get: operations["Projects_advancement"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/projects/{id}/history": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Projects_history"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/leads/{id}/conversion": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Accepts the lead: its project opens in negotiation. */
        post: operations["ProjectChanges_convert"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/projects/{id}/status": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["ProjectChanges_changeStatus"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/projects/{id}/status-changes": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Every change of status, with the days it was said to hold from. */
        get: operations["ProjectChanges_statusChanges"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/projects/{id}/status-changes/{change}/date": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Gives a pause, or its end, the day it really holds from. Clocks, lights and requests are read again. */
        post: operations["ProjectChanges_redate"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/project-appointees": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Who may be named as leader, as service agent or as a visitor. */
        get: operations["ProjectChanges_appointees"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/projects/{id}/people": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /** Names the leader the project is escalated to, and the service agent. */
        patch: operations["ProjectChanges_appoint"];
        trace?: never;
    };
    "/api/projects/{id}/zone": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Credits the project's months to another zone, from a month on. */
        post: operations["ProjectChanges_moveZone"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/projects/{id}/industry": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Counts the project's months under another industry, from a month on. */
        post: operations["ProjectChanges_moveIndustry"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/projects/{id}/milestones": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Milestones_list"];
        put?: never;
        /** A dated event; it counts once somebody else has verified it. */
        post: operations["Milestones_report"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/milestones/pending": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What waits for the caller's verdict; never the caller's own reports. */
        get: operations["Milestones_pending"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/milestones/{id}/verdict": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["Milestones_verdict"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/projects/{id}/waivers": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["Milestones_waive"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/projects/{id}/waivers/{waiverId}/closure": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Ends a waiver before its time. */
        post: operations["Milestones_closeWaiver"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/reference/ladders": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Ladders, milestone kinds, gates and statuses with their names. */
        get: operations["Ladders_ladders"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/projects/{id}/light": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The colour, the rules behind it with what they measured, what comes next, the changes and the escalations. */
        get: operations["Lights_ofProject"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/light-rules": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Lights_allRules"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/light-rules/{code}/modes/{mode}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /** Thresholds in months or percentage points; all lights are read again by a job. */
        patch: operations["Lights_editRule"];
        trace?: never;
    };
    "/api/light-rules/escalation": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /** How many month-ends a yellow light may stand through, and within how many working days a leader answers. */
        patch: operations["Lights_editTerms"];
        trace?: never;
    };
    "/api/lights/simulation": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** "If these thresholds, then these colours", over the projects the reader reaches. Writes nothing. */
        post: operations["Lights_simulate"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/escalations": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Lights_escalations"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/escalations/{id}/answer": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["Lights_answer"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/blockers": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Of projects the reader reaches, and what lies with the reader's own department; the soonest due first. */
        get: operations["Blockers_list"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/blockers/load": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** By department: what is open and overdue, and the days projects have waited for it. */
        get: operations["Blockers_load"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/blockers/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Blockers_one"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/projects/{id}/blockers": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Blockers_ofProject"];
        put?: never;
        post: operations["Blockers_raise"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/blockers/{id}/steps": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** The next step: the department's (accept, hand over, solve, refuse) or the requester's. An If-Match must be current. */
        post: operations["Blockers_step"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/blocker-kinds": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Kinds with their due days and usual departments, and the departments in use. */
        get: operations["Blockers_reference"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/blocker-kinds/{code}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch: operations["Blockers_editKind"];
        trace?: never;
    };
    "/api/projects/{id}/schedule": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Every milestone with its planned, expected and actual day, what pushed it on, and the slippage as it was told. */
        get: operations["Schedule_read"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/projects/{id}/schedule/dates": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["Schedule_setDates"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/projects/{id}/schedule/plan": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Plans what has no date yet by the template of the project's construction mode. */
        post: operations["Schedule_planByTemplate"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/milestone-templates": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Schedule_templates"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/milestone-templates/{mode}/steps/{kind}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /** Days, and what a step waits for. Plans made before keep their dates. */
        patch: operations["Schedule_editTemplate"];
        trace?: never;
    };
    "/api/land-units": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Parcels 地块 and standard plants 标准厂房 with what is reserved, allocated and free of them today. */
        get: operations["LandUnits_list"];
        put?: never;
        post: operations["LandUnits_add"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/land-units/export": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The list as a file (format xlsx or csv), by the same filters and order. */
        get: operations["LandUnits_export"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/land-units/map": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The outlines of the same list. */
        get: operations["LandUnits_map"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/land-units/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["LandUnits_one"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch: operations["LandUnits_edit"];
        trace?: never;
    };
    "/api/land-units/{id}/history": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["LandUnits_history"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/projects/{id}/land": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What a project has reserved or been given. */
        get: operations["LandHoldings_ofProject"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/leads/{id}/land": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["LandHoldings_ofLead"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/land-holdings/to-release": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Held by what has ended: to be released, or kept with a reason. */
        get: operations["LandHoldings_toRelease"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/land-units/{id}/reservations": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Keeps a part for a project or a lead until a day; then it lapses. */
        post: operations["LandHoldings_reserve"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/land-units/{id}/allocations": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 供地 / 租赁 to a project, by contract. */
        post: operations["LandHoldings_allocate"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/land-holdings/{id}/prolongation": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["LandHoldings_prolong"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/land-holdings/{id}/allocation": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** What was reserved is given. */
        post: operations["LandHoldings_allocateReserved"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/land-holdings/{id}/release": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** All of it, or a part. */
        post: operations["LandHoldings_release"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/reviews": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What waits for the reader; with list=all every round they may read. */
        get: operations["Reviews_list"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/reviews/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Reviews_one"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch: operations["Reviews_edit"];
        trace?: never;
    };
    "/api/projects/{id}/reviews": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Reviews_ofProject"];
        put?: never;
        /** Opens a round as a draft: the first, or the next after one that was returned, rejected or withdrawn. */
        post: operations["Reviews_propose"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/projects/{id}/review-preview": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** What the figures come to, while they are typed; nothing is saved. */
        post: operations["Reviews_preview"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/reviews/{id}/submission": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Freezes the facts and the version of the criteria. */
        post: operations["Reviews_submit"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/reviews/{id}/withdrawal": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["Reviews_withdraw"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/reviews/{id}/judges": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Who may be named. */
        get: operations["Reviews_judges"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/reviews/{id}/panel": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** The whole list of reviewers as it shall be. */
        put: operations["Reviews_panel"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/reviews/{id}/minutes": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put: operations["Reviews_minutes"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/reviews/{id}/declarations": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["ReviewVerdicts_declare"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/reviews/{id}/opinions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["ReviewVerdicts_opine"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/reviews/{id}/vetoes": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["ReviewVerdicts_veto"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/reviews/{id}/vetoes/{vetoId}/ruling": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["ReviewVerdicts_rule"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/reviews/{id}/decision": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** On the version seen: nobody decides on what changed meanwhile. */
        post: operations["ReviewVerdicts_decide"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/reviews/{id}/clauses": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["ReviewVerdicts_addClause"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/offer-clauses/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        delete: operations["ReviewVerdicts_removeClause"];
        options?: never;
        head?: never;
        /** A new version of the clause, to be reviewed anew. */
        patch: operations["ReviewVerdicts_editClause"];
        trace?: never;
    };
    "/api/offer-clauses/{id}/verdicts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** One verdict on one aspect of the version seen. */
        post: operations["ReviewVerdicts_reviewClause"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/review-criteria": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Every version of every set, and the measures a criterion may be scored from. */
        get: operations["CriteriaSets_list"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/review-criteria/{code}/versions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** If-Match names the latest version; "0" begins a new set. */
        post: operations["CriteriaSets_publish"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/obligation-kinds": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What may be promised, by whom, counted in what. */
        get: operations["Obligations_kinds"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/projects/{id}/promises": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** How each side keeps its promises, what the agreement promises and is not set yet, and the check at capacity. */
        get: operations["Obligations_promisesOf"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/projects/{id}/obligations": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Obligations_ofProject"];
        put?: never;
        post: operations["Obligations_set"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/projects/{id}/obligations/from-agreement": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Sets every term of the agreement that is not set yet, as the investor's. Answers all of the project. */
        post: operations["Obligations_fromAgreement"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/obligations/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch: operations["Obligations_change"];
        trace?: never;
    };
    "/api/obligations/{id}/withdrawal": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["Obligations_withdraw"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/obligations": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Open promises that are overdue or fall due within 90 days. */
        get: operations["Obligations_due"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/obligations/{id}/reports": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Kept, with proof; it counts once somebody else has confirmed it. */
        post: operations["Obligations_report"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/obligations/{id}/verdict": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["Obligations_judge"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/obligations/{id}/waiver": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["Obligations_waive"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/visit-plans": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Planned visits, the overdue and the soonest first: the reader's own, or of all projects one may read. */
        get: operations["Visits_planned"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/projects/{id}/visits": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Visits_ofProject"];
        put?: never;
        /** A visit that took place. From production on the first of a year is reported as the yearly visit of aftercare. */
        post: operations["Visits_record"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/projects/{id}/visit-plans": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["Visits_plan"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/visit-plans/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch: operations["Visits_change"];
        trace?: never;
    };
    "/api/visit-plans/{id}/drop": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["Visits_drop"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/visit-steps/{id}/blocker": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** The step becomes a request to a department. */
        post: operations["Visits_intoBlocker"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/visit-steps/{id}/obligation": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** The step becomes an obligation of one side. */
        post: operations["Visits_intoObligation"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/to-supply": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What the reader can bring to the projects that wait for it, by project; the longest missing first. */
        get: operations["ToSupply_page"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/projects/{id}/files": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Every paper the project's facts cite or that is kept with it, with all versions. */
        get: operations["ProjectFiles_list"];
        put?: never;
        /** Keeps an uploaded file with the project. */
        post: operations["ProjectFiles_attach"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/projects/{id}/files/{fileId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        delete: operations["ProjectFiles_takeOff"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/projects/{id}/secrecy": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Secrecy_one"];
        put?: never;
        /** From now on the project goes by its code name. */
        post: operations["Secrecy_mark"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/code-name-suggestion": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** A code name nobody bears. */
        get: operations["Secrecy_suggest"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/projects/{id}/secrecy/lifting": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Gives the project its name back. */
        post: operations["Secrecy_lift"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/projects/{id}/insiders": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Puts somebody on the need-to-know list, or changes until when. */
        post: operations["Secrecy_letIn"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/projects/{id}/insiders/{userId}/removal": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["Secrecy_takeOff"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/projects/{id}/openings": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Breaks the glass: the true names for some hours, with a reason; the officer and the leader are told. */
        post: operations["Secrecy_open"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/project-openings": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Every time somebody broke the glass. */
        get: operations["Secrecy_openings"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/secrecy-rules": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** How long a look lasts, and how long it lasted before. */
        get: operations["Secrecy_listRules"];
        /** Holds for looks that begin from now on. */
        put: operations["Secrecy_setRule"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/projects/{id}/transfers": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["ProjectTransfers_ofProject"];
        put?: never;
        /** Offers the project to another zone from a month on; it moves when that zone accepts. */
        post: operations["ProjectTransfers_propose"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/project-transfers": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Offered to the reader's zones and not answered yet, and whatever the reader proposed. */
        get: operations["ProjectTransfers_list"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/project-transfers/{id}/acceptance": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** The project is the receiving zone's from the proposed month on. */
        post: operations["ProjectTransfers_accept"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/project-transfers/{id}/refusal": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["ProjectTransfers_decline"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/project-transfers/{id}/withdrawal": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["ProjectTransfers_withdraw"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/projects/{id}/children": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Its phases and expansions, of those the reader may read, with their sums. */
        get: operations["Growth_list"];
        put?: never;
        /** Opens a phase (part of this project, not counted again) or an expansion after full capacity (counted). */
        post: operations["Growth_open"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/projects/{id}/owner": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Another investor owns the project from a month on. */
        post: operations["Growth_changeOwner"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/projects/{id}/capital-increases": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Capital_list"];
        put?: never;
        /** Adds to the project's totals what was agreed later; only the increment counts, at its date. */
        post: operations["Capital_record"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/projects/{id}/capital-increases/{increaseId}/withdrawal": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Takes back what was recorded wrongly: both rows stay readable, the totals are as before. */
        post: operations["Capital_withdraw"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/project-imports": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["ProjectImports_list"];
        put?: never;
        /** Sends a ledger (.xlsx, .csv). It is read by a job; nothing is loaded yet. */
        post: operations["ProjectImports_upload"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/project-imports/template": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** An empty ledger with the columns we understand best, an example row and the words allowed. */
        get: operations["ProjectImports_template"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/project-imports/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Progress, what was understood, open questions, and the sums of the dry run. */
        get: operations["ProjectImports_one"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/project-imports/{id}/rows": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["ProjectImports_rows"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/project-imports/{id}/answers": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /** Answers and corrections; the workbook is then read again with them. */
        patch: operations["ProjectImports_answer"];
        trace?: never;
    };
    "/api/project-imports/{id}/load": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Loads the good rows as a job, each once. */
        post: operations["ProjectImports_load"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/project-imports/{id}/cancellation": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Stops reading or loading; what is loaded stays. */
        post: operations["ProjectImports_cancel"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/project-imports/{id}/marked-workbook": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The same workbook with the bad cells marked and explained. */
        get: operations["ProjectImports_markedWorkbook"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/project-imports/{id}/verdict": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Verifies every milestone of the import at once; gaps of history are waived until the day given. */
        post: operations["ProjectImports_verify"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/projects/{id}/entries": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Entries_ofProject"];
        put?: never;
        /** Reports a month's whole amount, or restates a verified one. */
        post: operations["Entries_report"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/projects/{id}/investment": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The project's months as they stand. */
        get: operations["Entries_months"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/entries": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The ledger. */
        get: operations["Entries_list"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/entries/pending": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The verifier's queue, longest waiting first. */
        get: operations["Entries_pending"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/entries/verdicts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** The same verdict on several entries: all or none. */
        post: operations["Entries_decideMany"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/entries/export": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The ledger as .xlsx, by the same filters and order. Also needs the right to export. */
        get: operations["Entries_export"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/entries/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Entries_one"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/entries/{id}/verdict": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Verifies the entry or sends it back. Never by its reporter. */
        post: operations["Entries_decide"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/key-list": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The key-industry projects of one year, each with what it completed in that year. */
        get: operations["KeyList_list"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/projects/{id}/key-list": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The years of one project: on the list or taken off it, by whom and why. */
        get: operations["KeyList_ofProject"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/projects/{id}/key-list/{year}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** Puts the project on the year's list or takes it off. Idempotent. */
        put: operations["KeyList_set"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/exchange-rates": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Every rate ever stated, with its day and source. */
        get: operations["Rates_list"];
        put?: never;
        /** States the rate of a day, or replaces it by naming it, with a reason. */
        post: operations["Rates_state"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/exchange-rates/of-day": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The rate in force on a day, proposed to an entry of it. */
        get: operations["Rates_ofDay"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/year-plans/{year}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** Sets the plans of a year for several projects: all of them or none. */
        put: operations["YearPlans_set"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/projects/{id}/year-plans": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What was ever planned for the years of a project, and by whom. */
        get: operations["YearPlans_history"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/rounds/{month}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The month's form: one prefilled row for each project the actor reports of, or (without drafts) may read. */
        get: operations["Rounds_form"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/rounds/{month}/drafts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Drafts others (or oneself elsewhere) changed since. */
        get: operations["Rounds_changes"];
        /** Keeps what was typed. Each row is answered for itself; nothing of it counts. */
        put: operations["Rounds_save"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/rounds/{month}/submissions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Reports these drafts, each in a transaction of its own. Sent again, a version answers with the entry it became. */
        post: operations["Rounds_submit"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/rounds/{month}/standing": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Who has reported of the month, who owes what, and since when. */
        get: operations["Rounds_standingOf"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/round-terms": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** By which day rounds are due. */
        get: operations["Rounds_listTerms"];
        put: operations["Rounds_setTerm"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/verify-batches": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["VerifyBatches_list"];
        put?: never;
        /** Draws a sample of the completed investment that waits in a month and zone. */
        post: operations["VerifyBatches_draw"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/verify-batches/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["VerifyBatches_one"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/verify-batches/{id}/confirmation": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Verifies what was not drawn, once everything drawn is verified. */
        post: operations["VerifyBatches_confirm"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/months": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Every month that is over: open or closed, and of a closed one what was told then and what is told today. */
        get: operations["Months_list"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/months/export": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The chain of closed months with the public keys: enough to check it without Berth. Also needs the right to export. */
        get: operations["Months_export"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/months/{month}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Months_one"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/months/{month}/close": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Closes the month: what is told of it now is sealed and signed. Cannot be undone. */
        post: operations["Months_close"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/targets/{code}/progress": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The number: verified and reported against the target, with the linear 序时, by year, industry, zone and month. */
        get: operations["Targets_progress"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/targets/{code}/entries": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Opens a figure of the target: its projects, and their entries when a project or a month is named. */
        get: operations["Targets_parts"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/targets/{code}/breakdown-progress": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Each part of the target against what was completed of it; what falls into no part stands beside them. */
        get: operations["BreakdownProgress_read"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/insight/evaluation": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 中期 / 终期评估: each indicator's target, actual, rate by the right rule, result and comment. */
        get: operations["Evaluation_evaluation"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/insight/evaluation/export": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The same as an .xlsx in the layout of the plan's own table. */
        get: operations["Evaluation_export"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/insight/indicators/{plan}/{code}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What an indicator was from period to period: printed, stated, computed, and every revision. */
        get: operations["Evaluation_series"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/insight/plan-comparison": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Two plans side by side: old target, what was reached, new target, change. */
        get: operations["Evaluation_compare"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/insight/computed/{code}/projects": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Opens a computed count: the projects behind one year of it, or behind the years up to it. */
        get: operations["Evaluation_projects"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/targets/{code}/planned-curve": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 计划序时 by month: the sum of the projects' own year plans, spread evenly or as the years before were. */
        get: operations["PlannedCurve_read"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/targets/{code}/bridge": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** From the figure of one moment to that of another: new, progress, restated, removed, listed, transferred; by zone too. */
        get: operations["Bridge_bridge"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/targets/{code}/bridge/parts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Opens one step of it: its projects, and of one project the very credits. */
        get: operations["Bridge_parts"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/insight/pipeline": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Active projects by stage: how many, and how much is planned and contracted. */
        get: operations["Insight_pipeline"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/insight/stuck": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What does not move: why, for how long, and whom to call. */
        get: operations["Insight_stuck"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/insight/yield": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 渠道成效: what each event, source, intermediary or team brought, down to the verified investment. */
        get: operations["Insight_yield"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/insight/desk": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What waits for the reader. */
        get: operations["Insight_desk"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/insight/chain": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 产业链图谱: each segment by enterprises, leads and projects, and the gaps to fill. */
        get: operations["Chain_map"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/search": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Leads, companies and projects by part of a name, pinyin, initials, code or phone tail; only what one may know. */
        get: operations["Search_search"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/insight/land-yield": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 亩均 by zone: investment, tax and output of the projects on its allocated land, for each 亩 of it. */
        get: operations["LandYield_read"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/insight/opened/attention": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 本周要过问: everything found within the reader's reach, by rule or all of it, before the list is cut. */
        get: operations["OpenAttention_attention"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/insight/opened/chain": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 产业链: the leads or projects of some of its segments. */
        get: operations["OpenChain_chain"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/insight/opened/closed": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 月结: the project-months a closing froze, each with the entry that stood verified then. */
        get: operations["OpenClosed_closed"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/insight/opened/desk": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Everything an item of the reader's own desk counts. */
        get: operations["OpenDesk_desk"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/insight/opened/due": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 序时应完成 of a target: the years, or of one year the months, it falls due in, and what it is worked out from. */
        get: operations["OpenDue_due"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/insight/opened/planned-due": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 计划序时应完成 of a target: the years it falls due in, or the projects' own plans of one year, which the year's due is a share of. */
        get: operations["OpenDue_plannedDue"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/insight/opened/funnel": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 漏斗: the leads or projects of a rung, and what became of them there. */
        get: operations["OpenFlow_funnel"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/insight/opened/cohort": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What was signed in a quarter; with a rung those whose months are over, with what they came to. */
        get: operations["OpenFlow_cohort"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/insight/opened/signed-lately": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What was signed in the last two years, each with its days until it started, or so far. */
        get: operations["OpenFlow_signedLately"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/insight/opened/time-in-stage": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Who stood in a stage, each with its days there. */
        get: operations["OpenFlow_times"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/insight/opened/land-yield": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 亩均: the projects above the line, or the parcels below it. */
        get: operations["OpenLandYield_landYield"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/insight/opened/load": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 部门负荷: the requests behind what lies with a department. */
        get: operations["OpenLoad_load"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/insight/opened/pipeline": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The projects of a figure of the pipeline. */
        get: operations["OpenPipeline_pipeline"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/insight/opened/signed": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What was signed in a year: each project once, and each increase of capital. */
        get: operations["OpenPipeline_signed"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/insight/opened/promised": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What a target or a part of it promises, and the baseline beside it: the version that says so, who set it, when and why. */
        get: operations["OpenPromised_promised"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/insight/opened/yield": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 渠道成效: the leads or projects of a figure. */
        get: operations["OpenYield_yield"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/targets/{code}/forecasts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What was asked before, newest first, what it assumed and what came out. */
        get: operations["Forecasts_list"];
        put?: never;
        /** Asks for a forecast, a what-if or a back-test; the same question answers with the run that stands. */
        post: operations["Forecasts_ask"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/targets/{code}/forecasts/latest": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The forecast and the back-test on the newest facts, and what is being computed. */
        get: operations["Forecasts_latest"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/forecasts/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Forecasts_one"];
        put?: never;
        post?: never;
        /** Stops one that is not finished; a finished one stays. */
        delete: operations["Forecasts_cancel"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/forecasts/{id}/parts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Opens a part of a month's mean to its projects: they add up to it to the fen. */
        get: operations["Forecasts_parts"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/forecasts/{id}/projects/{projectId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** How one project comes into it: its plan, what was learned and applied, and what it adds month by month. */
        get: operations["Forecasts_project"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/forecasts/{id}/export": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Its months and their parts as an .xlsx, with what it assumed over them. */
        get: operations["Forecasts_export"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/targets/{code}/screen": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What the big screen shows besides the number: this month, the lights counted, the latest verified entries. */
        get: operations["Screen_figures"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/live": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Server-sent events: `changed` says what changed ({ id, topic, at }; topic `number`: a total moved), never how much;
         *     `hello` opens, `beat` is a sign of life, `renew` asks to come again. Last-Event-ID (or `after`) resumes without a gap.
         */
        get: operations["Live_live"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/insight/funnel": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 漏斗: per stage how many entered, went on, stand there, ended there; conversion with interval, money beside. */
        get: operations["Flow_funnel"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/insight/cohorts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Of what was signed in a quarter, how much is registered, started, producing after 6, 12, 24 months. */
        get: operations["Flow_cohorts"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/insight/time-in-stage": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** How long projects stand in a stage, those still there counted as far as they were watched. */
        get: operations["Flow_times"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/insight/attention": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 本周要过问: what to call about this week, with the reason in one sentence each, and how it was ranked. */
        get: operations["Attention_list"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/insight/attention/calls": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Called about a matter: off the reader's list until a day. */
        post: operations["Attention_call"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/reports": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Reports made and being made, newest first. */
        get: operations["Reports_list"];
        put?: never;
        /** Asks for a report of the projects one may read; a job makes it. */
        post: operations["Reports_make"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/reports/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Reports_one"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/reports/{id}/file": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The .xlsx or .docx as it was made: the same bytes each time. */
        get: operations["Reports_file"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/reports/{id}/print": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The same report for a page to print, from the same figures. */
        get: operations["Reports_print"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/report-templates": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What can be made, and of what it can be made. */
        get: operations["ReportTemplates_list"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/report-templates/{code}/versions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["ReportTemplates_versions"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/report-templates/{code}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** Another version; reports made so far keep to theirs. */
        put: operations["ReportTemplates_change"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/report-templates/{code}/copies": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** A new template that begins as this one looks. */
        post: operations["ReportTemplates_copy"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/report-templates/{code}/preview": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** With today's figures, as it would be printed: code names stay code names. */
        post: operations["ReportTemplates_preview"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/report-schedules": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["ReportSchedules_list"];
        put?: never;
        /** Its reports show what its owner may read. */
        post: operations["ReportSchedules_add"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/report-schedules/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put: operations["ReportSchedules_change"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/files": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** One file of the form, in whatever field, after the form's other fields. PDF, pictures, docx, xlsx; checked by content. */
        post: operations["Documents_upload"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/files/rules": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Types, states, limit, and whether files are scanned for viruses. */
        get: operations["Documents_rules"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/files/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The original. Of a confidential file only to who may open originals. */
        get: operations["Documents_open"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/files/{id}/preview": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** PDF and pictures, to be shown in the page. Confidential ones come as PDF with the reader's name across every page. */
        get: operations["Documents_preview"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/files/{id}/versions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** All versions of the document this file is one of. */
        get: operations["Documents_versions"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/saved-views": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["SavedViews_list"];
        put?: never;
        post: operations["SavedViews_save"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/saved-views/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        delete: operations["SavedViews_drop"];
        options?: never;
        head?: never;
        patch: operations["SavedViews_edit"];
        trace?: never;
    };
    "/api/notices": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One's own notices, newest first. */
        get: operations["Inbox_list"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/notices/unread": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Inbox_unread"];
        put?: never;
        /** The undo of it. */
        post: operations["Inbox_unmark"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/notices/read": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Marks as read: those named, or all. */
        post: operations["Inbox_read"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/notices/preferences": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Preferences_read"];
        /** Choices that are not named stay as they are. */
        put: operations["Preferences_save"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/notices/email/test": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["Preferences_testMail"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/notices/robots": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["Preferences_addRobot"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/notices/robots/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        delete: operations["Preferences_removeRobot"];
        options?: never;
        head?: never;
        patch: operations["Preferences_editRobot"];
        trace?: never;
    };
    "/api/notices/robots/{id}/restoration": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["Preferences_restoreRobot"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/notices/robots/{id}/test": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Sends one line through the robot and tells what it answered. */
        post: operations["Preferences_testRobot"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/discussion/{type}/{id}/comments": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Discussion_list"];
        put?: never;
        post: operations["Discussion_write"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/discussion/{type}/{id}/people": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Whom one may mention here. */
        get: operations["Discussion_whom"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/discussion/{type}/{id}/watch": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Discussion_watch"];
        put: operations["Discussion_follow"];
        post?: never;
        delete: operations["Discussion_leave"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/comments/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /** Within a quarter of an hour. */
        patch: operations["Comment_edit"];
        trace?: never;
    };
    "/api/comments/{id}/withdrawal": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["Comment_withdraw"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/comments/{id}/restoration": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["Comment_restore"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/webhooks": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Webhooks_own"];
        put?: never;
        /** The answer shows the signing secret, this once. */
        post: operations["Webhooks_add"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/webhooks/kinds": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What can be subscribed to. */
        get: operations["Webhooks_kinds"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/webhooks/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        delete: operations["Webhooks_remove"];
        options?: never;
        head?: never;
        patch: operations["Webhooks_edit"];
        trace?: never;
    };
    "/api/webhooks/{id}/restoration": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["Webhooks_restore"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/webhooks/{id}/secret": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** A new signing secret, shown this once; the one before signs along for 24 hours. */
        post: operations["Webhooks_rotate"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/webhooks/{id}/deliveries": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Newest first, of the last thirty days. */
        get: operations["Deliveries_page"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/webhooks/{id}/deliveries/{deliveryId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** With its body and every attempt. */
        get: operations["Deliveries_one"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/webhooks/{id}/deliveries/{deliveryId}/replay": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Sends it again under the same webhook-id. */
        post: operations["Deliveries_replay"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/webhooks/{id}/replays": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Sends again what failed since an instant. */
        post: operations["Deliveries_replayFailed"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/webhooks/{id}/test": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Sends a test event at once and tells what came of it. */
        post: operations["Deliveries_test"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/overseen-webhooks": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Where to, whose, how it goes; never what is sent. */
        get: operations["WebhookOversight_list"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/overseen-webhooks/{id}/switch": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** Off until an administrator switches it on again; its owner is told. */
        put: operations["WebhookOversight_turn"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/duplicate-scans": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["DuplicateScans_start"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/duplicate-scans/latest": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["DuplicateScans_latest"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/duplicate-scans/{id}/cancellation": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["DuplicateScans_cancel"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/duplicate-pairs": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["DuplicateScans_list"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/duplicate-pairs/{id}/dismissal": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Two companies, not one: never brought up again. */
        post: operations["DuplicateScans_sayDifferent"];
        delete: operations["DuplicateScans_reopen"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/claims": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Claims_list"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/leads/{id}/claims": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The claims a lead stands or stood on, each with its whole story. */
        get: operations["Claims_ofLead"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/claims/{id}/release": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["Claims_release"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/claim-disputes": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One's own disputes; all of them for who rules. */
        get: operations["Claims_listDisputes"];
        put?: never;
        /** Says that one was first, or that one's project is another. The company as one knows it; the answer stays blind. */
        post: operations["Claims_dispute"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/claim-disputes/{id}/ruling": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["Claims_rule"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/claim-terms": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Claims_terms"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /** How long a first report holds, in days. For claims reported or prolonged from now on. */
        patch: operations["Claims_editTerms"];
        trace?: never;
    };
}
export type webhooks = Record<string, never>;
export interface components {
    schemas: {
        ProblemField: {
            field: string;
            code: string;
            message: string;
        };
        Problem: {
            /** @description `urn:berth:problem:<code>` */
            type: string;
            title: string;
            status: number;
            /** @description Stable, for programs. */
            code: string;
            /** @description The facts the text was made from. */
            params: {
                [key: string]: unknown;
            };
            /** @description Problems at single fields, for forms. */
            errors: components["schemas"]["ProblemField"][];
            requestId: string;
        };
        ReplicaHealth: {
            /**
             * @description Serving: lists and totals come from it. Lagging or away: the primary answers them meanwhile.
             * @enum {string}
             */
            state: "away" | "lagging" | "serving";
            /** @description Seconds it is behind; null while it does not answer. */
            lagSeconds: number | null;
        };
        Health: {
            /** @enum {string} */
            status: "failing" | "ok";
            /** @enum {string} */
            database: "failing" | "ok";
            /** @description Null: none is configured. */
            replica: components["schemas"]["ReplicaHealth"] | null;
            /** @description Seconds since this process started. */
            uptimeSeconds: number;
            version: string;
            demo: boolean;
        };
        Login: {
            username: string;
            password: string;
        };
        MyTeam: {
            id: string;
            code: string;
            nameZh: string;
            nameEn: string;
        };
        Me: {
            id: string;
            username: string;
            name: string;
            roles: string[];
            team: components["schemas"]["MyTeam"] | null;
            zoneCodes: string[];
            /** @description Every permission my roles give on some rows. */
            permissions: string[];
            mustChangePassword: boolean;
            /** @description True in the demo mode: the sample-data banner shows. */
            demo: boolean;
        };
        SignedInSession: {
            user: components["schemas"]["Me"];
            /** @description For API clients (Authorization: Bearer …). Browsers use the cookies. */
            accessToken: string;
        };
        ChangePassword: {
            current: string;
            next: string;
        };
        DemoAccount: {
            username: string;
            password: string;
            name: string;
            role: string;
        };
        UserView: {
            id: string;
            username: string;
            name: string;
            email: string | null;
            phone: string | null;
            /** @enum {string} */
            status: "active" | "disabled";
            teamId: string | null;
            teamNameZh: string | null;
            teamNameEn: string | null;
            roles: string[];
            zoneCodes: string[];
            locked: boolean;
            mustChangePassword: boolean;
            version: number;
        };
        UserPage: {
            items: components["schemas"]["UserView"][];
            nextCursor: string | null;
            total: number;
        };
        CreateUser: {
            /** @description 3-40 lower-case letters, digits, . _ - */
            username: string;
            name: string;
            /** @description A first password; it must be changed at the first login. */
            password: string;
            email?: string | null;
            phone?: string | null;
            teamId?: string | null;
            roles?: ("audit_admin" | "department" | "leadership" | "promotion_officer" | "security_admin" | "system_admin" | "verifier" | "zone_manager")[];
            zoneCodes?: string[];
        };
        EditUser: {
            name?: string;
            email?: string | null;
            phone?: string | null;
            teamId?: string | null;
            zoneCodes?: string[];
            /** @enum {string} */
            status?: "active" | "disabled";
            /** @description Sets a new first password and ends every session. */
            password?: string;
        };
        GrantRoles: {
            roles: ("audit_admin" | "department" | "leadership" | "promotion_officer" | "security_admin" | "system_admin" | "verifier" | "zone_manager")[];
        };
        TeamView: {
            id: string;
            code: string;
            nameZh: string;
            nameEn: string;
            active: boolean;
        };
        CreateTeam: {
            code: string;
            nameZh: string;
            nameEn: string;
        };
        EditTeam: {
            nameZh?: string;
            nameEn?: string;
            active?: boolean;
        };
        ColleagueView: {
            id: string;
            name: string;
            teamNameZh: string | null;
            teamNameEn: string | null;
        };
        ColleagueList: {
            items: components["schemas"]["ColleagueView"][];
        };
        AuditEventView: {
            id: string;
            /** @description ISO instant. */
            at: string;
            actorId: string | null;
            actorName: string | null;
            action: string;
            subjectType: string;
            subjectId: string;
            detail: {
                [key: string]: unknown;
            };
            ip: string | null;
            requestId: string | null;
            /** @description The API key it was done with; null: in person. */
            apiKeyId: string | null;
            apiKeyName: string | null;
        };
        AuditPage: {
            items: components["schemas"]["AuditEventView"][];
            nextCursor: string | null;
            total: number;
        };
        ApiKeyView: {
            id: string;
            name: string;
            /** @description The beginning of its text. */
            shown: string;
            scopes: string[];
            addresses: string[];
            /** @enum {string} */
            state: "expired" | "live" | "revoked";
            createdAt: string;
            expiresAt: string;
            /** @description To the minute. */
            lastUsedAt: string | null;
            lastUsedIp: string | null;
            revokedAt: string | null;
        };
        KeyScopeView: {
            scope: string;
            nameZh: string;
            nameEn: string;
            /** @description Whether my roles give it anything to open. */
            useful: boolean;
        };
        MakeApiKey: {
            /** @description What it is for, e.g. the program that will use it. */
            name: string;
            /** @description Words of GET /api/api-keys/scopes. */
            scopes: string[];
            /** @description Lives so many days; 90 unless said otherwise. */
            days?: number;
            /** @description Addresses and subnets it may be used from; none means any. */
            addresses?: string[];
        };
        NewApiKey: {
            id: string;
            name: string;
            /** @description The beginning of its text. */
            shown: string;
            scopes: string[];
            addresses: string[];
            /** @enum {string} */
            state: "expired" | "live" | "revoked";
            createdAt: string;
            expiresAt: string;
            /** @description To the minute. */
            lastUsedAt: string | null;
            lastUsedIp: string | null;
            revokedAt: string | null;
            /** @description The key itself, this once; null when the same request is sent again. */
            key: string | null;
        };
        OverseenKey: {
            id: string;
            name: string;
            /** @description The beginning of its text. */
            shown: string;
            scopes: string[];
            addresses: string[];
            /** @enum {string} */
            state: "expired" | "live" | "revoked";
            createdAt: string;
            expiresAt: string;
            /** @description To the minute. */
            lastUsedAt: string | null;
            lastUsedIp: string | null;
            revokedAt: string | null;
            ownerId: string;
            ownerName: string;
            ownerUsername: string;
        };
        OverseenKeysPage: {
            items: components["schemas"]["OverseenKey"][];
            nextCursor: string | null;
            total: number;
        };
        CalendarDayView: {
            day: string;
            /** @description Worked, though a weekend; or free, though a weekday (and the weekend days inside a holiday). */
            working: boolean;
            nameZh: string;
            nameEn: string;
            /** @description The notice it comes from. */
            source: string;
        };
        SetCalendarDay: {
            day: string;
            working: boolean;
            nameZh: string;
            nameEn: string;
            /** @description The notice it comes from. */
            source: string;
        };
        PeriodView: {
            code: string;
            nameZh: string;
            nameEn: string;
            titleZh: string | null;
            titleEn: string | null;
            fromYear: number;
            toYear: number;
            /**
             * @description A draft is nobody's target until it is put in force.
             * @enum {string}
             */
            status: "adopted" | "draft";
            /** @description Month of issue. */
            issuedOn: string | null;
            noteZh: string | null;
            noteEn: string | null;
            source: string | null;
            version: number;
        };
        IndicatorView: {
            planCode: string;
            code: string;
            /** @enum {string} */
            table: "table1" | "table2" | "text";
            /** @description Row as printed, e.g. 表2-12; null for a target of the running text. */
            ref: string | null;
            categoryZh: string | null;
            categoryEn: string | null;
            nameZh: string;
            nameEn: string;
            unit: string;
            unitEn: string;
            /** @enum {string} */
            kind: "cumulative" | "growth" | "level" | "ratio";
            /** @description A total of the five years (printed in brackets or called 累计). */
            fiveYearTotal: boolean;
            /** @description An addition to a stock, not the stock. */
            increment: boolean;
            /**
             * @description 预期性 or 约束性; null where the plan gives no label.
             * @enum {string|null}
             */
            property: "binding" | "expected" | null;
            /** @description Decimal string; null where the plan prints no number. */
            baseline: string | null;
            baselinePrinted: string | null;
            baselineSource: string | null;
            target: string | null;
            /** @description Upper end where the plan prints a range. */
            targetMax: string | null;
            targetPrinted: string | null;
            /** @enum {string|null} */
            comparator: "<" | "<=" | "=" | ">" | ">=" | null;
            /** @description 下达考核目标: the number comes later from the higher level. */
            assignedFromAbove: boolean;
            actual: string | null;
            actualPrinted: string | null;
            /** @enum {string|null} */
            result: "met" | "missed" | "no_data" | null;
            /** @description Total of the five years before. */
            previousPeriod: string | null;
            /** @enum {string|null} */
            relevance: "context" | "core" | null | "supporting";
            /**
             * @description Can pipeline data produce the value (direct), help (indirect), or not (none)?
             * @enum {string|null}
             */
            pipelineLink: "direct" | "indirect" | "none" | null;
            /** @description True when a cell is implausible or garbled as printed: show the flag and the note, do not compute. */
            suspect: boolean;
            suspectCells: ("actual" | "baseline" | "target")[];
            /** @description The same or a conflicting indicator elsewhere in the plan. */
            relatedCodes: string[];
            noteZh: string | null;
            noteEn: string | null;
            /** @description Its place in the plan. */
            sort: number;
            source: string;
            version: number;
        };
        StatusWords: {
            words: string;
            source: string;
        };
        PlanProjectView: {
            code: string;
            planCode: string;
            nameZh: string;
            nameEn: string;
            aliases: string[];
            industryCode: string | null;
            segmentCode: string | null;
            /**
             * @description Whether the plan says the segment or we inferred it.
             * @enum {string|null}
             */
            segmentBasis: "explicit" | "inferred" | null;
            /** @enum {string} */
            kind: "commercial" | "industrialisation" | "infrastructure" | "platform";
            zoneCode: string | null;
            enterpriseCode: string | null;
            enterpriseNameZh: string | null;
            enterpriseNameEn: string | null;
            /** @description The plan's own words on how far it is. */
            statusWords: components["schemas"]["StatusWords"][];
            /** @description Our reading of those words as of September 2021. */
            statusReading: string | null;
            /**
             * @description From a box (专栏) or the running text.
             * @enum {string}
             */
            origin: "box" | "text";
            groupZh: string | null;
            noteZh: string | null;
            noteEn: string | null;
            source: string;
        };
        PlanProjectPage: {
            items: components["schemas"]["PlanProjectView"][];
            nextCursor: string | null;
            total: number;
        };
        PlanEventView: {
            code: string;
            planCode: string;
            nameZh: string;
            nameEn: string;
            source: string;
        };
        EnterpriseRoleView: {
            role: string;
            words: string;
            source: string;
        };
        PlanEnterpriseView: {
            code: string;
            planCode: string;
            nameZh: string;
            nameEn: string;
            aliases: string[];
            industryCode: string | null;
            segmentCodes: string[];
            /** @enum {string|null} */
            segmentBasis: "explicit" | "inferred" | null;
            roles: components["schemas"]["EnterpriseRoleView"][];
            noteZh: string | null;
            noteEn: string | null;
            source: string;
        };
        FocusView: {
            zh: string;
            en: string;
            source: string;
        };
        SegmentPart: {
            zh: string;
            en: string;
        };
        SegmentView: {
            code: string;
            industryCode: string;
            /**
             * @description core and cultivated are the 4 and the X of 4+X.
             * @enum {string}
             */
            tier: "core" | "cultivated" | "encouraged";
            nameZh: string;
            nameEn: string;
            aliases: string[];
            /** @description Products and directions the plan names. */
            focus: components["schemas"]["FocusView"][];
            parts: components["schemas"]["SegmentPart"][];
            noteZh: string | null;
            noteEn: string | null;
            source: string;
            /**
             * @description 强链, 补链 or 建链.
             * @enum {string|null}
             */
            chainAction: "build" | "complete" | null | "strengthen";
            /**
             * @description The plan assigns none: derived by our rule, or set by an administrator.
             * @enum {string|null}
             */
            chainActionBasis: "derived" | null | "set";
            /** @description The rule's sentence, or the administrator's reason. */
            chainReasonZh: string | null;
            chainReasonEn: string | null;
            version: number;
        };
        IndustryView: {
            code: string;
            planCode: string;
            nameZh: string;
            nameEn: string;
            aliases: string[];
            /** @description False: only an older plan counts it; no new lead or project may name it. */
            active: boolean;
            rank: number;
            brandZh: string | null;
            brandEn: string | null;
            structureZh: string | null;
            structureEn: string | null;
            spatialZh: string | null;
            spatialEn: string | null;
            goalZh: string | null;
            goalEn: string | null;
            targetIndicator: string | null;
            /** @description 产值 or 销售收入: targets of different measures are never added up. */
            measureZh: string | null;
            measureEn: string | null;
            targetValue: string | null;
            targetUnit: string | null;
            leadersZh: string[];
            noteZh: string | null;
            noteEn: string | null;
            source: string;
            segments: components["schemas"]["SegmentView"][];
        };
        EditSegment: {
            /**
             * @description Null leaves it to the rule.
             * @enum {string|null}
             */
            chainAction: "build" | "complete" | null | "strengthen";
            /** @description Needed with an action. */
            reason?: string | null;
        };
        ZoneFunction: {
            zh: string;
            en: string;
        };
        ZoneView: {
            code: string;
            /** @description The zone that contains it; null for the development zone itself. */
            parentCode: string | null;
            /** @description 0 for the development zone itself. */
            depth: number;
            nameZh: string;
            nameEn: string;
            /** @enum {string} */
            kind: "axis" | "base" | "carrier" | "cluster" | "industrial_area" | "living" | "node" | "overlay" | "park" | "planned" | "service" | "street" | "subpark" | "tourism" | "zone";
            /** @description Other names people type. */
            aliases: string[];
            industryCodes: string[];
            /** @description Codes of the places along an axis. */
            links: string[];
            functions: components["schemas"]["ZoneFunction"][];
            noteZh: string | null;
            noteEn: string | null;
            source: string | null;
            active: boolean;
            version: number;
        };
        EditZone: {
            nameZh?: string;
            nameEn?: string;
            /** @description Replaces the list. Each name leads to one place only. */
            aliases?: string[];
            active?: boolean;
        };
        ZoneFitView: {
            zoneCode: string;
            zoneNameZh: string;
            zoneNameEn: string;
            industryCode: string;
            /** @description Null: the industry as a whole. */
            segmentCode: string | null;
            /** @enum {string} */
            reason: "assigned" | "host" | "industry" | "inferred" | "within";
            reasonZh: string;
            reasonEn: string;
            /** @description The place whose assignment is the reason: the zone itself or one that contains it. */
            throughZoneCode: string;
            /** @description The plan's own words: 含原料药 and 化学制剂 are one segment but not one place. */
            planWords: string | null;
            source: string | null;
        };
        ZoneCheckView: {
            /**
             * @description fits; elsewhere: allowed, with a reason; unassigned: the plan says nothing.
             * @enum {string}
             */
            verdict: "elsewhere" | "fits" | "unassigned";
            because: components["schemas"]["ZoneFitView"] | null;
            better: components["schemas"]["ZoneFitView"][];
        };
        GeoPolygon: {
            /** @enum {string} */
            type: "Polygon";
            coordinates: number[][][];
        };
        ZoneShapeView: {
            zoneCode: string;
            geometry: components["schemas"]["GeoPolygon"];
            /** @description A schematic drawing, not a survey. */
            geometrySample: boolean;
            source: string | null;
            version: number;
        };
        DrawZoneShape: {
            geometry: components["schemas"]["GeoPolygon"];
            /** @description Where it comes from: the survey, the approval. */
            source: string;
        };
        TargetScopeView: {
            /** @enum {string} */
            entryKind: "completed" | "foreign_capital" | "funds";
            /** @description Only projects on the key-industry list of the entry's year. */
            keyListOnly: boolean;
        };
        TargetYearView: {
            year: number;
            /** @description Linear share of the year; the plan prints no annual split. */
            amount: string;
        };
        TargetView: {
            code: string;
            planCode: string;
            indicatorCode: string | null;
            nameZh: string;
            nameEn: string;
            /** @description 口径: what is counted and what is not. */
            basisZh: string;
            basisEn: string;
            /** @description Unit the office speaks in: 亿元, 亿美元. Amounts are in 元 or dollars. */
            unit: string;
            currency: string;
            /** @description First and last month that count, YYYY-MM. */
            windowFrom: string;
            windowTo: string;
            /** @description Decimal string in the currency's base unit. */
            amount: string;
            scope: components["schemas"]["TargetScopeView"];
            /** @description What the period before reached: beside the target, never part of it. */
            baselineAmount: string | null;
            baselineFromYear: number | null;
            baselineToYear: number | null;
            baselineNoteZh: string | null;
            baselineNoteEn: string | null;
            baselineSource: string | null;
            source: string;
            /** @description Its place in the plan. */
            sort: number;
            byYear: components["schemas"]["TargetYearView"][];
            active: boolean;
            /** @description Of a plan that is not in force: never part of a total. */
            draft: boolean;
            version: number;
        };
        TargetVersionView: {
            version: number;
            /** @description The target as it was in that version. */
            content: {
                [key: string]: unknown;
            };
            /** @description Null for a version that came with the plan's data. */
            reason: string | null;
            recordedBy: string | null;
            recordedByName: string | null;
            /** @description ISO instant. */
            recordedAt: string;
        };
        EditTarget: {
            nameZh?: string;
            nameEn?: string;
            basisZh?: string;
            basisEn?: string;
            /** @description In 元 or dollars. */
            amount?: string;
            windowFrom?: string;
            windowTo?: string;
            /** @description Kept with the new version. */
            reason: string;
        };
        SubPartView: {
            id: string;
            /** @enum {string} */
            axis: "department" | "industry" | "leader" | "year" | "zone";
            key: string;
            nameZh: string;
            nameEn: string;
            /** @description In 元, or in the target's currency. */
            amount: string;
        };
        SubDivisionView: {
            /** @enum {string} */
            axis: "department" | "industry" | "leader" | "year" | "zone";
            whole: string;
            /** @description Σ of the parts. */
            sum: string;
            /** @description whole − sum, exact: positive is not divided yet, negative is divided beyond the whole. */
            difference: string;
            /** @description The difference in the target's own unit (亿元, 亿美元), exact. */
            differenceInUnit: string;
            parts: components["schemas"]["SubPartView"][];
        };
        PartView: {
            divisions: components["schemas"]["SubDivisionView"][];
            id: string;
            /** @enum {string} */
            axis: "department" | "industry" | "leader" | "year" | "zone";
            key: string;
            nameZh: string;
            nameEn: string;
            /** @description In 元, or in the target's currency. */
            amount: string;
        };
        DivisionView: {
            /** @enum {string} */
            axis: "department" | "industry" | "leader" | "year" | "zone";
            whole: string;
            sum: string;
            difference: string;
            differenceInUnit: string;
            parts: components["schemas"]["PartView"][];
        };
        BreakdownView: {
            targetCode: string;
            unit: string;
            currency: string;
            /** @description 0 before the target was ever broken down. */
            version: number;
            /** @description The target's version when this breakdown was made; null without one. */
            targetVersion: number | null;
            reason: string | null;
            recordedBy: string | null;
            recordedByName: string | null;
            /** @description ISO instant. */
            recordedAt: string | null;
            /** @description One per axis in use, beside each other: each divides the whole target. */
            divisions: components["schemas"]["DivisionView"][];
        };
        BreakdownVersionView: {
            version: number;
            targetVersion: number;
            reason: string;
            recordedBy: string;
            recordedByName: string;
            recordedAt: string;
            parts: number;
        };
        BreakdownKey: {
            /** @enum {string} */
            axis: "department" | "industry" | "leader" | "year" | "zone";
            key: string;
            nameZh: string;
            nameEn: string;
            /** @description Other names people type or paste. */
            aliases: string[];
        };
        BreakdownKeys: {
            items: components["schemas"]["BreakdownKey"][];
        };
        SubPartDraft: {
            /** @enum {string} */
            axis: "department" | "industry" | "leader" | "year" | "zone";
            /** @description A year, or the code of a zone, an industry, a team (department); the id of a leader. */
            key: string;
            /** @description In 元, or in the target's currency. */
            amount: string;
        };
        PartDraft: {
            /** @description The part divided once more, e.g. a zone by year. */
            parts?: components["schemas"]["SubPartDraft"][];
            /** @enum {string} */
            axis: "department" | "industry" | "leader" | "year" | "zone";
            /** @description A year, or the code of a zone, an industry, a team (department); the id of a leader. */
            key: string;
            /** @description In 元, or in the target's currency. */
            amount: string;
        };
        SetBreakdown: {
            parts: components["schemas"]["PartDraft"][];
            reason: string;
        };
        RecordObservation: {
            /** @description 2023, 2023-06, or 2021-2025 for a total or an average over the years. */
            period: string;
            /** @description In the indicator's own unit: 85, 85%, 1,234.5, [20], IV 类. */
            value: string;
            /** @description Refused when it is not the indicator's. */
            unit?: string;
            /** @description Which bulletin, letter or bureau says so. */
            source: string;
            /** @description Id of the observation this one replaces, as the recorder saw it. */
            revises?: string;
            /** @description Why it is replaced. */
            reason?: string;
        };
        ObservationView: {
            /** @description Null for what the plan prints and for what is computed. */
            id: string | null;
            period: string;
            /** @description Decimal string in `unit`; null for a grade. */
            value: string | null;
            printed: string;
            unit: string;
            /** @enum {string} */
            sourceKind: "computed" | "entered" | "imported" | "plan";
            source: string;
            /** @description False for one that was replaced since. */
            standing: boolean;
            /** @description Implausible or garbled as printed: shown, never computed from. */
            suspect: boolean;
            revisesId: string | null;
            reason: string | null;
            recordedByName: string | null;
            /** @description ISO instant. */
            recordedAt: string | null;
        };
        PastedRow: {
            /** @description Code, number in the table (表2-9, 9) or name of the indicator. */
            indicator: string;
            period: string;
            value: string;
            unit?: string;
        };
        PasteObservations: {
            rows: components["schemas"]["PastedRow"][];
            source: string;
            /** @description Needed when a row replaces what stands. */
            reason?: string;
            dryRun: boolean;
        };
        PastedRowView: {
            /**
             * @description same: it already stands so, nothing is written.
             * @enum {string}
             */
            state: "error" | "new" | "revision" | "same";
            indicatorCode: string | null;
            nameZh: string | null;
            nameEn: string | null;
            period: string;
            value: string | null;
            printed: string;
            unit: string | null;
            /** @description What stands and would be replaced. */
            standing: string | null;
            problems: components["schemas"]["ProblemField"][];
        };
        PasteAnswer: {
            rows: components["schemas"]["PastedRowView"][];
            /** @description 0 in a dry run. */
            written: number;
        };
        EvaluationCommentView: {
            planCode: string;
            indicatorCode: string;
            year: number;
            /** @description 0 before anything was said. */
            version: number;
            text: string;
            recordedByName: string | null;
            /** @description ISO instant. */
            recordedAt: string | null;
        };
        WriteEvaluationComment: {
            /** @description Empty takes the comment back; the versions stay. */
            text: string;
        };
        CopyPlan: {
            /** @description The plan whose indicators and targets the draft begins with. */
            from: string;
            reason: string;
        };
        DraftCopied: {
            plan: string;
            indicators: number;
            targets: number;
        };
        EditDraftIndicator: {
            nameZh?: string;
            nameEn?: string;
            /** @description A plain number in the indicator's unit; null for one that is assigned from above. */
            target?: string | null;
            /** @enum {string} */
            comparator?: "<" | "<=" | "=" | ">" | ">=";
            /** @enum {string} */
            property?: "binding" | "expected";
            assignedFromAbove?: boolean;
            reason: string;
        };
        DroppedFromDraft: {
            indicators: components["schemas"]["IndicatorView"][];
            targets: components["schemas"]["TargetView"][];
        };
        AddDraftIndicator: {
            /** @description What observations and imports name it by; stays for ever. */
            code: string;
            nameZh: string;
            nameEn: string;
            unit: string;
            /** @description Needed only for a unit no plan uses yet. */
            unitEn?: string;
            /** @enum {string} */
            kind: "cumulative" | "growth" | "level" | "ratio";
            /** @enum {string} */
            property?: "binding" | "expected";
            /** @enum {string} */
            comparator?: "<" | "<=" | "=" | ">" | ">=";
            /** @description A plain number in the indicator's unit; absent for one that is assigned from above. */
            target?: string | null;
            reason: string;
        };
        DraftStep: {
            reason: string;
        };
        AddDraftTarget: {
            /** @description Of all plans: no other target bears it. */
            code: string;
            /** @description The draft's indicator this target stands for. */
            indicatorCode?: string;
            nameZh: string;
            nameEn: string;
            basisZh: string;
            basisEn: string;
            /** @enum {string} */
            unit: "亿元" | "亿美元";
            /** @description In 元 or dollars. */
            amount: string;
            windowFrom: string;
            windowTo: string;
            /** @enum {string} */
            entryKind: "completed" | "foreign_capital" | "funds";
            /** @description Only projects on the key-industry list of the entry's year. */
            keyListOnly: boolean;
            reason: string;
        };
        AdoptPlan: {
            reason: string;
        };
        ImportColumn: {
            column: number;
            letters: string;
            header: string;
            field: string | null;
            unit: string | null;
            unitSource: string | null;
            score: number;
            samples: string[];
        };
        ImportSheet: {
            sheet: string;
            hidden: boolean;
            /** @enum {string} */
            status: "empty" | "ignored" | "no_table" | "table";
            titles: string[];
            headerFrom: number | null;
            headerTo: number | null;
            columns: components["schemas"]["ImportColumn"][];
            /** @description Rows by what they were taken for: data, section, subtotal, note … */
            counts: {
                [key: string]: number;
            };
            fingerprint: string;
            /** @description Corrections of an earlier file of this layout were applied. */
            remembered: boolean;
        };
        ImportOption: {
            value: string;
            textZh: string;
            textEn: string;
        };
        ImportQuestion: {
            id: string;
            key: string;
            sheet: string;
            kind: string;
            row: number | null;
            column: number | null;
            textZh: string;
            textEn: string;
            options: components["schemas"]["ImportOption"][];
            /** @description What will be done if nobody answers; null: an answer is needed before loading. */
            default: string | null;
            answer: string | null;
        };
        RunSummary: {
            /** @description Records: everything but what was skipped. */
            rows: number;
            new: number;
            update: number;
            unchanged: number;
            duplicate: number;
            claimed: number;
            error: number;
            skipped: number;
            loaded: number;
            updated: number;
        };
        RunView: {
            /** @description Stable code of why it failed, with its texts. */
            errorCode: string | null;
            errorZh: string | null;
            errorEn: string | null;
            createdById: string;
            sheets: components["schemas"]["ImportSheet"][];
            questions: components["schemas"]["ImportQuestion"][];
            version: number;
            id: string;
            kind: string;
            fileName: string;
            /** @enum {string} */
            state: "cancelled" | "done" | "failed" | "loading" | "needs_answers" | "reading" | "ready" | "uploaded";
            /** @description Rows done of `total`. */
            progress: number;
            total: number;
            createdByName: string;
            createdAt: string;
            summary: components["schemas"]["RunSummary"];
        };
        RunListRow: {
            id: string;
            kind: string;
            fileName: string;
            /** @enum {string} */
            state: "cancelled" | "done" | "failed" | "loading" | "needs_answers" | "reading" | "ready" | "uploaded";
            /** @description Rows done of `total`. */
            progress: number;
            total: number;
            createdByName: string;
            createdAt: string;
            summary: components["schemas"]["RunSummary"];
        };
        RunPage: {
            items: components["schemas"]["RunListRow"][];
            nextCursor: string | null;
            total: number;
        };
        ImportProblem: {
            column: number | null;
            field: string | null;
            /**
             * @description error: the row is not loaded; note: loaded, but worth a look.
             * @enum {string}
             */
            severity: "error" | "note";
            code: string;
            textZh: string;
            textEn: string;
        };
        RunRowView: {
            sheet: string;
            row: number;
            /** @enum {string} */
            outcome: "claimed" | "duplicate" | "error" | "loaded" | "new" | "skipped" | "unchanged" | "update" | "updated";
            problems: components["schemas"]["ImportProblem"][];
            /** @description The record it became or changed. */
            subjectId: string | null;
            name: string | null;
            /** @description The company, or what was said. */
            about: string | null;
            zoneCode: string | null;
            /** @description 元 */
            amount: string | null;
            on: string | null;
            personName: string | null;
        };
        RunRowPage: {
            items: components["schemas"]["RunRowView"][];
            nextCursor: string | null;
            total: number;
        };
        AnswerRun: {
            /** @description Corrections by sheet name: `{ ignore, headerRow, headerDepth, columns: {"5": "note" | null}, units: {"5": "万元"} }`. */
            sheets?: {
                [key: string]: unknown;
            };
            /** @description Option chosen, by the question's id. */
            questions?: {
                [key: string]: string;
            };
        };
        ListEntry: {
            code: string;
            year: number | null;
        };
        InvestorRow: {
            id: string;
            name: string;
            uscc: string | null;
            /** @enum {string|null} */
            homeRegion: "bohai_rim" | "hk_mo_tw" | null | "other_domestic" | "overseas" | "pearl_delta" | "yangtze_delta";
            country: string | null;
            roles: ("intermediary" | "investor" | "project_company")[];
            lists: components["schemas"]["ListEntry"][];
            leadCount: number;
            version: number;
            createdAt: string;
            updatedAt: string;
        };
        InvestorPage: {
            items: components["schemas"]["InvestorRow"][];
            nextCursor: string | null;
            total: number;
        };
        InvestorMatch: {
            id: string;
            name: string;
            uscc: string | null;
            /** @description 0…100; from 80 on most likely the same company. */
            score: number;
            reasons: ("group" | "homophone" | "initials" | "name" | "phone" | "pinyin" | "same_name" | "short_name" | "similar" | "site" | "uscc")[];
            /** @description Leads of it the reader may read. */
            leadCount: number;
        };
        ClaimedBy: {
            zoneNameZh: string;
            zoneNameEn: string;
            /** @description Whom to call. */
            contact: string;
            until: string;
        };
        MatchAnswer: {
            /** @description Companies the reader may know, the likeliest first. */
            items: components["schemas"]["InvestorMatch"][];
            /** @description Somebody else reported an equal idea first: all there is to know about it. */
            claimed: components["schemas"]["ClaimedBy"] | null;
        };
        InvestorListView: {
            code: string;
            nameZh: string;
            nameEn: string;
            publisher: string | null;
            active: boolean;
        };
        ListEntryInput: {
            code: string;
            year?: number | null;
        };
        RegisterInvestor: {
            name: string;
            uscc?: string | null;
            /** @enum {string|null} */
            homeRegion?: "bohai_rim" | "hk_mo_tw" | null | "other_domestic" | "overseas" | "pearl_delta" | "yangtze_delta";
            country?: string | null;
            /** @description What it is to us; at least one. */
            roles?: ("intermediary" | "investor" | "project_company")[];
            /** @description The company that controls it. A group has no circle. */
            parentId?: string | null;
            /** @description 注册资本; the currency is CNY unless told. */
            registeredCapital?: string | null;
            /** @enum {string|null} */
            registeredCapitalCurrency?: "AUD" | "CAD" | "CHF" | "CNY" | "EUR" | "GBP" | "HKD" | "JPY" | "KRW" | "SGD" | "TWD" | "USD" | null;
            /** @description The lists it stands on; replaces what was there. */
            lists?: components["schemas"]["ListEntryInput"][];
            note?: string | null;
            /** @description Yes, this is another company than the one of the same name. */
            confirmDifferent?: boolean;
        };
        InvestorNameView: {
            name: string;
            /** @enum {string} */
            kind: "alias" | "brand" | "english" | "former" | "registered";
        };
        GroupMember: {
            id: string;
            name: string;
        };
        ContactView: {
            id: string;
            /** @description Empty once erased. */
            name: string;
            title: string | null;
            phone: string | null;
            email: string | null;
            wechat: string | null;
            masked: boolean;
            /** @description Whether the reader may have the masked details shown; the showing is recorded. */
            mayReveal: boolean;
            mayEdit: boolean;
            consentOn: string | null;
            /** @enum {string|null} */
            consentHow: "business_card" | "email" | "in_person" | null | "other" | "phone" | "wechat" | "written";
            consentWithdrawnOn: string | null;
            /** @description ISO instant of the erasure at the person's request. */
            erasedAt: string | null;
            version: number;
        };
        InvestorView: {
            id: string;
            name: string;
            uscc: string | null;
            /** @enum {string|null} */
            homeRegion: "bohai_rim" | "hk_mo_tw" | null | "other_domestic" | "overseas" | "pearl_delta" | "yangtze_delta";
            country: string | null;
            roles: ("intermediary" | "investor" | "project_company")[];
            lists: components["schemas"]["ListEntry"][];
            leadCount: number;
            version: number;
            createdAt: string;
            updatedAt: string;
            /** @description Names beside the registered one. */
            names: components["schemas"]["InvestorNameView"][];
            note: string | null;
            registeredCapital: string | null;
            /** @enum {string|null} */
            registeredCapitalCurrency: "AUD" | "CAD" | "CHF" | "CNY" | "EUR" | "GBP" | "HKD" | "JPY" | "KRW" | "SGD" | "TWD" | "USD" | null;
            parent: components["schemas"]["GroupMember"] | null;
            /** @description The companies it controls directly. */
            subsidiaries: components["schemas"]["GroupMember"][];
            contacts: components["schemas"]["ContactView"][];
        };
        OtherName: {
            name: string;
            /** @enum {string} */
            kind: "alias" | "brand" | "english" | "former";
        };
        KeepNames: {
            /** @description All names beside the registered one. */
            names: components["schemas"]["OtherName"][];
        };
        HistoryEvent: {
            id: string;
            /** @description ISO instant. */
            at: string;
            actorId: string | null;
            actorName: string | null;
            /** @description By a program with one of the actor's API keys. */
            byKey: boolean;
            action: string;
            detail: {
                [key: string]: unknown;
            };
        };
        EditInvestor: {
            name?: string;
            uscc?: string | null;
            /** @enum {string|null} */
            homeRegion?: "bohai_rim" | "hk_mo_tw" | null | "other_domestic" | "overseas" | "pearl_delta" | "yangtze_delta";
            country?: string | null;
            /** @description What it is to us; at least one. */
            roles?: ("intermediary" | "investor" | "project_company")[];
            /** @description The company that controls it. A group has no circle. */
            parentId?: string | null;
            /** @description 注册资本; the currency is CNY unless told. */
            registeredCapital?: string | null;
            /** @enum {string|null} */
            registeredCapitalCurrency?: "AUD" | "CAD" | "CHF" | "CNY" | "EUR" | "GBP" | "HKD" | "JPY" | "KRW" | "SGD" | "TWD" | "USD" | null;
            /** @description The lists it stands on; replaces what was there. */
            lists?: components["schemas"]["ListEntryInput"][];
            note?: string | null;
            /** @description Yes, this is another company than the one of the same name. */
            confirmDifferent?: boolean;
        };
        AddContact: {
            /** @description The day the person agreed that we keep these details, and how. Both or neither. */
            consentOn?: string | null;
            /** @enum {string|null} */
            consentHow?: "business_card" | "email" | "in_person" | null | "other" | "phone" | "wechat" | "written";
            name: string;
            title?: string | null;
            phone?: string | null;
            email?: string | null;
            wechat?: string | null;
        };
        EditContact: {
            name?: string;
            title?: string | null;
            phone?: string | null;
            email?: string | null;
            wechat?: string | null;
            /** @description Agreed anew, a withdrawal before it is over. */
            consentOn?: string | null;
            /** @enum {string|null} */
            consentHow?: "business_card" | "email" | "in_person" | null | "other" | "phone" | "wechat" | "written";
        };
        ContactDetails: {
            id: string;
            phone: string | null;
            email: string | null;
            wechat: string | null;
        };
        WithdrawConsent: {
            /** @description The day the person said so; today when missing. */
            on?: string | null;
        };
        EraseContact: {
            /** @description Who asked and when. Stays on record, so without the person's details. */
            reason: string;
        };
        ErasureResult: {
            id: string;
            /** @description Texts elsewhere in which the person's details were blanked. */
            textsCleaned: number;
        };
        BulkRowRef: {
            id: string;
            /** @description As seen; a row changed since is refused. */
            version?: number;
        };
        LeadListQuery: {
            state?: ("accepted" | "captured" | "dormant" | "merged" | "rejected" | "screening")[];
            source?: ("agency" | "chamber" | "event" | "existing_enterprise" | "other" | "own_visit" | "referral" | "walk_in")[];
            homeRegion?: ("bohai_rim" | "hk_mo_tw" | "other_domestic" | "overseas" | "pearl_delta" | "yangtze_delta")[];
            industryCode?: string;
            segmentCode?: string;
            /** @description With everything the zone contains. */
            zoneCode?: string;
            ownerId?: string;
            investorId?: string;
            teamId?: string;
            /** @description Came from this event. */
            eventId?: string;
            /** @description Came through this intermediary. */
            intermediaryId?: string;
            /** @description Heard of on this day or later. */
            capturedFrom?: string;
            /** @description Heard of on this day or earlier. */
            capturedTo?: string;
            /** @description Those with a screening opinion, or those without. */
            screened?: boolean;
        };
        BulkValuesInput: {
            toOwnerId?: string | null;
            note?: string | null;
            zoneCode?: string | null;
            industryCode?: string | null;
            segmentCode?: string | null;
            /** @enum {string|null} */
            source?: "agency" | "chamber" | "event" | "existing_enterprise" | null | "other" | "own_visit" | "referral" | "walk_in";
            /** @description Left with a lead that goes to the pool. */
            reason?: string | null;
        };
        BulkLeads: {
            /** @enum {string} */
            action: "hand_over" | "rest" | "set_industry" | "set_source" | "set_zone" | "watch";
            rows?: components["schemas"]["BulkRowRef"][];
            filter?: components["schemas"]["LeadListQuery"];
            /** @description With a filter: how many the asker saw. Another number is refused. */
            expected?: number;
            values?: components["schemas"]["BulkValuesInput"];
        };
        BulkRowView: {
            leadId: string;
            code: string | null;
            title: string | null;
            /** @enum {string} */
            outcome: "done" | "kept" | "refused" | "undone" | "waiting";
            /** @description Error code of what was refused or could not be taken back. */
            problem: string | null;
        };
        BulkActView: {
            id: string;
            /** @enum {string} */
            action: "hand_over" | "rest" | "set_industry" | "set_source" | "set_zone" | "watch";
            /** @enum {string} */
            phase: "doing" | "done" | "undoing" | "undone";
            total: number;
            waiting: number;
            done: number;
            refused: number;
            undone: number;
            /** @description Changed since, so not taken back. */
            kept: number;
            recordedAt: string;
            /** @description Null: it cannot be taken back (any more). */
            undoUntil: string | null;
            /** @description Once it is finished. */
            rows: components["schemas"]["BulkRowView"][];
        };
        ExportLeads: {
            ids: string[];
        };
        InvestorChoice: {
            id?: string | null;
            name?: string | null;
            /** @description 统一社会信用代码, checked by its last character. */
            uscc?: string | null;
            country?: string | null;
        };
        ContactInput: {
            name: string;
            title?: string | null;
            phone?: string | null;
            email?: string | null;
            wechat?: string | null;
        };
        LogLead: {
            /** @description The investor's name when missing. */
            title?: string | null;
            investor: components["schemas"]["InvestorChoice"];
            /** @description Yes, the investor is another company than the registered one of the same name. */
            confirmDifferent?: boolean;
            contact?: components["schemas"]["ContactInput"] | null;
            /** @enum {string} */
            source: "agency" | "chamber" | "event" | "existing_enterprise" | "other" | "own_visit" | "referral" | "walk_in";
            /** @description Which fair, agency, person. */
            sourceDetail?: string | null;
            /** @description The event it came from; only with the source `event`. */
            eventId?: string | null;
            /** @description The company that recommended it; only with the sources chamber, agency, referral. */
            intermediaryId?: string | null;
            /** @enum {string} */
            homeRegion: "bohai_rim" | "hk_mo_tw" | "other_domestic" | "overseas" | "pearl_delta" | "yangtze_delta";
            industryCode?: string | null;
            segmentCode?: string | null;
            zoneCode?: string | null;
            /** @description Planned total investment in 元. */
            plannedTotal?: string | null;
            /** @description Land it asks for, in 亩. */
            landNeedMu?: string | null;
            /** @description Standard plant it asks for, in square metres. */
            plantNeedM2?: string | null;
            note?: string | null;
            /** @description Uploaded files kept with the lead: the photo of a business card, a brochure. */
            fileIds?: string[] | null;
            /** @description The day we heard of it; today when missing. */
            capturedOn?: string | null;
        };
        LeadRights: {
            edit: boolean;
            screen: boolean;
            decide: boolean;
            /** @description A rejection that was a slip. */
            takeBack: boolean;
        };
        LeadInvestor: {
            id: string;
            name: string;
            uscc: string | null;
            country: string | null;
        };
        LeadPaper: {
            id: string;
            name: string;
            mediaType: string;
            addedByName: string;
            addedAt: string;
        };
        InteractionColleague: {
            id: string;
            name: string;
        };
        InteractionGuest: {
            contactId: string | null;
            /** @description Empty: the person was erased on request. */
            name: string;
            title: string | null;
        };
        FeedbackView: {
            id: string;
            /** @enum {string} */
            policyArea: "energy" | "environment" | "finance" | "land" | "logistics" | "other" | "permits" | "subsidy" | "talent" | "tax";
            /** @enum {string} */
            kind: "complaint" | "praise" | "question" | "request";
            text: string;
        };
        InteractionPaper: {
            id: string;
            name: string;
            mediaType: string;
        };
        PromisedStep: {
            taskId: string;
            title: string;
            dueOn: string;
            ownerId: string;
            ownerName: string;
            /** @enum {string} */
            state: "done" | "dropped" | "open";
        };
        InteractionView: {
            id: string;
            /** @enum {string} */
            kind: "call" | "event" | "meeting" | "other" | "reception" | "visit" | "wechat";
            on: string;
            summary: string;
            themes: ("funding" | "land" | "market" | "other" | "permits" | "plant" | "policy" | "price" | "supply_chain" | "talent" | "technology")[];
            ours: components["schemas"]["InteractionColleague"][];
            theirs: components["schemas"]["InteractionGuest"][];
            feedback: components["schemas"]["FeedbackView"][];
            files: components["schemas"]["InteractionPaper"][];
            nextStep: components["schemas"]["PromisedStep"] | null;
            byId: string;
            byName: string;
            recordedAt: string;
            /** @description The one this puts right. */
            correctsId: string | null;
            correctionReason: string | null;
            /** @description It takes the other back and tells of no contact itself. */
            withdraws: boolean;
            /** @description The one that stands in its place: this one counts no more. */
            correctedById: string | null;
        };
        LeadView: {
            id: string;
            code: string;
            title: string;
            /** @enum {string} */
            state: "accepted" | "captured" | "dormant" | "merged" | "rejected" | "screening";
            /** @description What may follow. */
            nextStates: ("accepted" | "captured" | "dormant" | "merged" | "rejected" | "screening")[];
            may: components["schemas"]["LeadRights"];
            investorId: string;
            investorName: string;
            investor: components["schemas"]["LeadInvestor"];
            contact: components["schemas"]["ContactView"] | null;
            /** @enum {string} */
            source: "agency" | "chamber" | "event" | "existing_enterprise" | "other" | "own_visit" | "referral" | "walk_in";
            sourceDetail: string | null;
            eventId: string | null;
            eventName: string | null;
            /** @description Null too where the reader may not know the company. */
            intermediaryId: string | null;
            intermediaryName: string | null;
            /** @enum {string} */
            homeRegion: "bohai_rim" | "hk_mo_tw" | "other_domestic" | "overseas" | "pearl_delta" | "yangtze_delta";
            industryCode: string | null;
            segmentCode: string | null;
            zoneCode: string | null;
            /** @description 元 */
            plannedTotal: string | null;
            /** @description 亩 */
            landNeedMu: string | null;
            plantNeedM2: string | null;
            note: string | null;
            ownerId: string;
            ownerName: string;
            teamId: string | null;
            teamNameZh: string | null;
            teamNameEn: string | null;
            capturedOn: string;
            screeningOpinion: string | null;
            screenedByName: string | null;
            screenedAt: string | null;
            rejectReason: string | null;
            decidedByName: string | null;
            decidedAt: string | null;
            sample: boolean;
            /** @description The lead that goes on in its place. */
            mergedIntoId: string | null;
            files: components["schemas"]["LeadPaper"][];
            /** @description The latest fifty, newest first; the rest under `interactions`. */
            interactions: components["schemas"]["InteractionView"][];
            version: number;
            createdAt: string;
            updatedAt: string;
        };
        LeadRow: {
            id: string;
            /** @description L-2026-000123 */
            code: string;
            title: string;
            /** @enum {string} */
            state: "accepted" | "captured" | "dormant" | "merged" | "rejected" | "screening";
            investorId: string;
            investorName: string;
            contactName: string | null;
            /** @description Masked unless the reader may edit this lead. */
            contactPhone: string | null;
            /** @enum {string} */
            source: "agency" | "chamber" | "event" | "existing_enterprise" | "other" | "own_visit" | "referral" | "walk_in";
            eventId: string | null;
            eventName: string | null;
            /** @description Null too where the reader may not know the company. */
            intermediaryId: string | null;
            intermediaryName: string | null;
            /** @enum {string} */
            homeRegion: "bohai_rim" | "hk_mo_tw" | "other_domestic" | "overseas" | "pearl_delta" | "yangtze_delta";
            industryCode: string | null;
            segmentCode: string | null;
            zoneCode: string | null;
            /** @description 元 */
            plannedTotal: string | null;
            /** @description 亩 */
            landNeedMu: string | null;
            plantNeedM2: string | null;
            ownerId: string;
            ownerName: string;
            capturedOn: string;
            /** @description Day of the latest interaction. */
            lastContactOn: string | null;
            createdAt: string;
            updatedAt: string;
            sample: boolean;
            version: number;
        };
        LeadPage: {
            items: components["schemas"]["LeadRow"][];
            nextCursor: string | null;
            total: number;
            /** @description Sum over all rows of the filter, not of the page. */
            plannedTotal: string;
        };
        LeadColumn: {
            /** @enum {string} */
            state: "accepted" | "captured" | "dormant" | "merged" | "rejected" | "screening";
            /** @description What may follow: where a card can be drawn to. */
            nextStates: ("accepted" | "captured" | "dormant" | "merged" | "rejected" | "screening")[];
            count: number;
            /** @description 元 */
            plannedTotal: string;
            /** @description The fifty newest. */
            cards: components["schemas"]["LeadRow"][];
        };
        LeadBoard: {
            columns: components["schemas"]["LeadColumn"][];
        };
        EditLead: {
            title?: string;
            /** @description The person to talk to; of the same name, that person's details are replaced. */
            contact?: components["schemas"]["ContactInput"] | null;
            /** @enum {string} */
            source?: "agency" | "chamber" | "event" | "existing_enterprise" | "other" | "own_visit" | "referral" | "walk_in";
            sourceDetail?: string | null;
            /** @description The event it came from; only with the source `event`; another source clears it. */
            eventId?: string | null;
            /** @description The company that recommended it; only with the sources chamber, agency, referral; another source clears it. */
            intermediaryId?: string | null;
            /** @enum {string} */
            homeRegion?: "bohai_rim" | "hk_mo_tw" | "other_domestic" | "overseas" | "pearl_delta" | "yangtze_delta";
            industryCode?: string | null;
            segmentCode?: string | null;
            zoneCode?: string | null;
            /** @description Planned total investment in 元. */
            plannedTotal?: string | null;
            /** @description Land it asks for, in 亩. */
            landNeedMu?: string | null;
            /** @description Standard plant it asks for, in square metres. */
            plantNeedM2?: string | null;
            note?: string | null;
            capturedOn?: string;
        };
        RejectLead: {
            reason: string;
        };
        TakeBackRejection: {
            reason: string;
        };
        RestLead: {
            /** @description What whoever takes it up again should know. */
            reason?: string | null;
        };
        AttachFile: {
            fileId: string;
        };
        MergeSide: {
            id: string;
            name: string;
            /** @description Credit code of a company, number of a lead. */
            code: string | null;
            version: number;
        };
        MergedRelation: {
            relation: string;
            nameZh: string;
            nameEn: string;
            /** @description Rows that go over to the target (in a preview: those the reader may see). */
            moved: number;
            /** @description Rows that stay with the record merged away, because the target has their like. */
            stayed: number;
        };
        MergeFill: {
            field: string;
            to: Record<string, never>;
        };
        MergePreview: {
            /** @enum {string} */
            kind: "investor" | "lead";
            source: components["schemas"]["MergeSide"];
            target: components["schemas"]["MergeSide"];
            relations: components["schemas"]["MergedRelation"][];
            fills: components["schemas"]["MergeFill"][];
        };
        MergeInto: {
            /** @description The record that stays. */
            intoId: string;
            /** @description Its version as seen; the If-Match names that of the record merged away. */
            intoVersion: number;
            /** @description Why they are one. */
            reason?: string | null;
        };
        UndoneRelation: {
            relation: string;
            nameZh: string;
            nameEn: string;
            /** @description Rows that go over to the target (in a preview: those the reader may see). */
            moved: number;
            /** @description Rows that stay with the record merged away, because the target has their like. */
            stayed: number;
            /** @description Of the moved: put back by the undoing. Null while the merge stands. */
            returned: number | null;
            /** @description Of the moved: left where they are, because they had been put elsewhere since. */
            left: number | null;
        };
        MergeView: {
            id: string;
            /** @enum {string} */
            kind: "investor" | "lead";
            source: components["schemas"]["MergeSide"];
            target: components["schemas"]["MergeSide"];
            reason: string | null;
            relations: components["schemas"]["UndoneRelation"][];
            mergedAt: string;
            mergedByName: string;
            undoneAt: string | null;
            undoneByName: string | null;
            mayUndo: boolean;
        };
        PoolRow: {
            id: string;
            code: string;
            title: string;
            investorName: string;
            industryCode: string | null;
            segmentCode: string | null;
            zoneCode: string | null;
            /** @description 元 */
            plannedTotal: string | null;
            handoverNote: string | null;
            lastOwnerName: string;
            pooledOn: string | null;
        };
        PoolPage: {
            items: components["schemas"]["PoolRow"][];
            nextCursor: string | null;
            total: number;
        };
        PoolTermsView: {
            mostOpen: number;
            mostTakenWeekly: number;
            ownRestDays: number;
            version: number;
        };
        EditPoolTerms: {
            mostOpen?: number;
            mostTakenWeekly?: number;
            ownRestDays?: number;
        };
        ReassignLeads: {
            /** @description These; or, with `fromOwnerId`, all open ones of that person. */
            leadIds?: string[] | null;
            fromOwnerId?: string | null;
            toOwnerId: string;
            note?: string | null;
        };
        ReassignOutcome: {
            leadId: string;
            title: string;
            /** @description Null: done. */
            problem: string | null;
        };
        ReassignAnswer: {
            done: number;
            outcomes: components["schemas"]["ReassignOutcome"][];
        };
        OfficerChoice: {
            id: string;
            name: string;
            teamNameZh: string | null;
            teamNameEn: string | null;
            /** @description Open leads carried now. */
            open: number;
        };
        BoardStateCount: {
            /** @enum {string} */
            state: "accepted" | "captured" | "dormant" | "merged" | "rejected" | "screening";
            count: number;
            /** @description 元 */
            plannedTotal: string;
        };
        BoardRow: {
            ownerId: string;
            ownerName: string;
            active: boolean;
            teamNameZh: string | null;
            teamNameEn: string | null;
            open: number;
            states: components["schemas"]["BoardStateCount"][];
            /** @description Open leads without contact for more than 14 days. */
            quiet: number;
            /** @description Held claims whose last day comes within seven days. */
            lapsing: number;
        };
        RuleView: {
            id: string;
            industryCode: string;
            segmentCode: string | null;
            teamId: string;
            teamNameZh: string;
            teamNameEn: string;
        };
        AddRule: {
            industryCode: string;
            segmentCode?: string | null;
            teamId: string;
        };
        ProposeTransfer: {
            zoneCode: string;
            /** @description Why, and what the other zone should know. */
            note: string;
        };
        TransferView: {
            id: string;
            leadId: string;
            leadTitle: string;
            investorName: string;
            /** @description 元 */
            plannedTotal: string | null;
            fromZoneCode: string | null;
            toZoneCode: string;
            note: string;
            /** @enum {string} */
            state: "accepted" | "proposed" | "refused" | "withdrawn";
            proposedByName: string;
            proposedAt: string;
            answer: string | null;
            answeredByName: string | null;
            mayAnswer: boolean;
            mayWithdraw: boolean;
        };
        HandoverView: {
            id: string;
            /** @enum {string} */
            kind: "by_rule" | "reassigned" | "taken" | "transferred";
            fromName: string;
            toName: string;
            note: string | null;
            byName: string;
            at: string;
        };
        OfferView: {
            id: string;
            fromZoneCode: string | null;
            toZoneCode: string;
            note: string;
            /** @enum {string} */
            state: "accepted" | "proposed" | "refused" | "withdrawn";
            proposedByName: string;
            proposedAt: string;
            answer: string | null;
            answeredByName: string | null;
        };
        LeadHandsView: {
            /** @description Newest first. */
            handovers: components["schemas"]["HandoverView"][];
            /** @description Newest first. */
            offers: components["schemas"]["OfferView"][];
        };
        AcceptTransfer: {
            /** @description Who works it there; the one who accepts when missing. */
            ownerId?: string | null;
        };
        RefuseTransfer: {
            reason: string;
        };
        DueRow: {
            id: string;
            /** @enum {string} */
            code: "answer" | "follow_up" | "referrer" | "screening" | "screening_major";
            leadId: string;
            leadTitle: string;
            leadCode: string;
            ownerName: string;
            dueOn: string;
            overdue: boolean;
            paused: boolean;
        };
        DuePage: {
            items: components["schemas"]["DueRow"][];
            nextCursor: string | null;
            total: number;
        };
        ClockStep: {
            /** @enum {string} */
            kind: "breached" | "cancelled" | "met" | "paused" | "restarted" | "resumed" | "started";
            dueOn: string;
            reason: string | null;
            byName: string | null;
            at: string;
        };
        ClockView: {
            id: string;
            /** @enum {string} */
            code: "answer" | "follow_up" | "referrer" | "screening" | "screening_major";
            /** @enum {string} */
            state: "cancelled" | "met" | "paused" | "running";
            startedOn: string;
            /** @description The last day in time. */
            dueOn: string;
            pausedOn: string | null;
            endedOn: string | null;
            /** @description The term was overrun. */
            breached: boolean;
            overdue: boolean;
            steps: components["schemas"]["ClockStep"][];
        };
        PauseClock: {
            reason: string;
        };
        MeetClock: {
            /** @description What was answered. */
            note: string;
        };
        ClockRuleView: {
            /** @enum {string} */
            code: "answer" | "follow_up" | "referrer" | "screening" | "screening_major";
            days: number;
            /** @enum {string} */
            unit: "calendar" | "working";
            remindBefore: number;
            /** @description 元 */
            majorFrom: string | null;
            source: string;
            version: number;
        };
        EditClockRule: {
            days?: number;
            /** @enum {string} */
            unit?: "calendar" | "working";
            remindBefore?: number;
        };
        ScreenLead: {
            opinion: string;
            /**
             * @description What the screener would do with it.
             * @enum {string|null}
             */
            advice?: "accept" | null | "reject" | "watch";
            /** @description The zone it is proposed for. */
            zoneCode?: string | null;
            /** @description Needed when the plan assigns the lead's segment elsewhere; otherwise not kept. */
            overrideReason?: string | null;
        };
        ScreeningView: {
            id: string;
            opinion: string;
            /** @enum {string|null} */
            advice: "accept" | null | "reject" | "watch";
            zoneCode: string | null;
            segmentCode: string | null;
            /**
             * @description What the plan said of zone and segment at the time; null: nothing was asked of it.
             * @enum {string|null}
             */
            fitVerdict: "elsewhere" | "fits" | null | "unassigned";
            overrideReason: string | null;
            /** @enum {string|null} */
            chainAction: "build" | "complete" | null | "strengthen";
            major: boolean;
            byName: string;
            at: string;
        };
        SegmentChain: {
            /** @enum {string} */
            action: "build" | "complete" | "strengthen";
            /** @enum {string} */
            basis: "derived" | "set";
            reasonZh: string;
            reasonEn: string;
        };
        MajorRule: {
            /** @description 元: from this planned total on. */
            from: string;
            days: number;
            /** @enum {string} */
            unit: "calendar" | "working";
        };
        ZoneOption: {
            zoneCode: string;
            zoneNameZh: string;
            zoneNameEn: string;
            /** @enum {string} */
            reason: "assigned" | "host" | "industry" | "inferred" | "within";
            /**
             * @description Whether what is left there carries the lead's need.
             * @enum {string}
             */
            landFit: "enough" | "not_asked" | "short" | "unknown";
            /** @description 亩; null: not recorded. */
            landLeftMu: string | null;
            /** @description Square metres of standard plant; null: not recorded. */
            plantLeftM2: string | null;
            /** @description Enterprises of the plan in this segment whose named projects stand there. */
            enterprises: number;
            /** @description Projects of the segment there, signed or further. */
            projects: number;
            /** @description Why, in sentences: the plan, the room, who is there. */
            explanationZh: string[];
            explanationEn: string[];
        };
        ZoneFitAnswer: {
            /** @description Null: without a segment nothing can be recommended. */
            segmentCode: string | null;
            chain: components["schemas"]["SegmentChain"] | null;
            /** @description 亩 */
            landNeedMu: string | null;
            plantNeedM2: string | null;
            /** @description Set when the lead is a major one 重大项目, which has more days for its screening. */
            major: components["schemas"]["MajorRule"] | null;
            options: components["schemas"]["ZoneOption"][];
        };
        TheirPerson: {
            contactId?: string | null;
            name?: string | null;
            title?: string | null;
        };
        FeedbackInput: {
            /** @enum {string} */
            policyArea: "energy" | "environment" | "finance" | "land" | "logistics" | "other" | "permits" | "subsidy" | "talent" | "tax";
            /** @enum {string} */
            kind: "complaint" | "praise" | "question" | "request";
            text: string;
        };
        NextStep: {
            title: string;
            dueOn: string;
            /** @description Who does it; the writer when missing. */
            ownerId?: string | null;
        };
        LogInteraction: {
            /** @enum {string} */
            kind: "call" | "event" | "meeting" | "other" | "reception" | "visit" | "wechat";
            /** @description The day it took place, not in the future. */
            on: string;
            summary: string;
            themes?: ("funding" | "land" | "market" | "other" | "permits" | "plant" | "policy" | "price" | "supply_chain" | "talent" | "technology")[] | null;
            /** @description Colleagues who took part. */
            ourIds?: string[] | null;
            theirs?: components["schemas"]["TheirPerson"][] | null;
            /** @description What the firm says of our policies. */
            feedback?: components["schemas"]["FeedbackInput"][] | null;
            /** @description Uploaded files. */
            fileIds?: string[] | null;
            nextStep?: components["schemas"]["NextStep"] | null;
        };
        CorrectInteraction: {
            /** @enum {string} */
            kind: "call" | "event" | "meeting" | "other" | "reception" | "visit" | "wechat";
            /** @description The day it took place, not in the future. */
            on: string;
            summary: string;
            themes?: ("funding" | "land" | "market" | "other" | "permits" | "plant" | "policy" | "price" | "supply_chain" | "talent" | "technology")[] | null;
            /** @description Colleagues who took part. */
            ourIds?: string[] | null;
            theirs?: components["schemas"]["TheirPerson"][] | null;
            /** @description What the firm says of our policies. */
            feedback?: components["schemas"]["FeedbackInput"][] | null;
            /** @description Uploaded files. */
            fileIds?: string[] | null;
            nextStep?: components["schemas"]["NextStep"] | null;
            reason: string;
        };
        WithdrawInteraction: {
            reason: string;
        };
        FeedbackRow: {
            id: string;
            /** @enum {string} */
            policyArea: "energy" | "environment" | "finance" | "land" | "logistics" | "other" | "permits" | "subsidy" | "talent" | "tax";
            /** @enum {string} */
            kind: "complaint" | "praise" | "question" | "request";
            text: string;
            /** @description The day it was said. */
            on: string;
            leadId: string;
            leadTitle: string;
            leadCode: string;
            investorId: string;
            investorName: string;
            /** @enum {string} */
            homeRegion: "bohai_rim" | "hk_mo_tw" | "other_domestic" | "overseas" | "pearl_delta" | "yangtze_delta";
            industryCode: string | null;
            zoneCode: string | null;
            byName: string;
        };
        FeedbackPage: {
            items: components["schemas"]["FeedbackRow"][];
            nextCursor: string | null;
            total: number;
        };
        FeedbackCell: {
            /** @enum {string} */
            policyArea: "energy" | "environment" | "finance" | "land" | "logistics" | "other" | "permits" | "subsidy" | "talent" | "tax";
            /** @enum {string} */
            kind: "complaint" | "praise" | "question" | "request";
            count: number;
            /** @description How many companies say so. */
            companies: number;
        };
        FeedbackMonth: {
            /** @description YYYY-MM */
            month: string;
            /** @enum {string} */
            kind: "complaint" | "praise" | "question" | "request";
            count: number;
        };
        FeedbackSummary: {
            total: number;
            companies: number;
            /** @description Only those with any. */
            cells: components["schemas"]["FeedbackCell"][];
            /** @description Only those with any, oldest first. */
            months: components["schemas"]["FeedbackMonth"][];
        };
        TaskView: {
            id: string;
            title: string;
            /** @description The last day in time. */
            dueOn: string;
            overdue: boolean;
            /** @enum {string} */
            state: "done" | "dropped" | "open";
            ownerId: string;
            ownerName: string;
            leadId: string | null;
            leadTitle: string | null;
            leadCode: string | null;
            /** @description The contact at which it was promised. */
            interactionId: string | null;
            createdByName: string;
            endedByName: string | null;
            endedAt: string | null;
            /** @description Why it was dropped. */
            reason: string | null;
            mayEdit: boolean;
            version: number;
        };
        TaskPage: {
            items: components["schemas"]["TaskView"][];
            nextCursor: string | null;
            total: number;
            /** @description Of all rows of the filter. */
            overdue: number;
        };
        AddTask: {
            title: string;
            /** @description The last day in time. */
            dueOn: string;
            /** @description Who does it; the writer when missing. */
            ownerId?: string | null;
            leadId?: string | null;
        };
        TaskOwner: {
            id: string;
            name: string;
            teamNameZh: string | null;
            teamNameEn: string | null;
        };
        TaskOwnerList: {
            items: components["schemas"]["TaskOwner"][];
        };
        EditTask: {
            title?: string;
            dueOn?: string;
            ownerId?: string;
        };
        DropTask: {
            reason: string;
        };
        PlanEventBody: {
            name: string;
            /** @enum {string} */
            kind: "fair" | "forum" | "other" | "roadshow" | "signing" | "visit_tour";
            fromOn: string;
            /** @description The last day; the first when missing. */
            toOn?: string | null;
            /** @description City and venue. */
            place?: string | null;
            /**
             * @description The region it is meant to reach.
             * @enum {string|null}
             */
            homeRegion?: "bohai_rim" | "hk_mo_tw" | null | "other_domestic" | "overseas" | "pearl_delta" | "yangtze_delta";
            zoneCode?: string | null;
            /** @description Who organises it; one's own team when missing at the creation. */
            teamId?: string | null;
            /** @description 元 */
            budget?: string | null;
            /** @description What it cost, in 元. */
            spent?: string | null;
            note?: string | null;
        };
        GuestCounts: {
            /** @description Without those who came by themselves. */
            invited: number;
            accepted: number;
            declined: number;
            /** @description Of the invited. */
            attended: number;
            absent: number;
            /** @description Came without an invitation. */
            walkIns: number;
        };
        EventRights: {
            manage: boolean;
        };
        EventView: {
            /** @description 元 */
            budget: string | null;
            /** @description 元 */
            spent: string | null;
            note: string | null;
            cancelReason: string | null;
            nextStates: ("cancelled" | "held" | "planned")[];
            guests: components["schemas"]["GuestCounts"];
            may: components["schemas"]["EventRights"];
            createdAt: string;
            updatedAt: string;
            id: string;
            name: string;
            /** @enum {string} */
            kind: "fair" | "forum" | "other" | "roadshow" | "signing" | "visit_tour";
            /** @enum {string} */
            state: "cancelled" | "held" | "planned";
            fromOn: string;
            toOn: string;
            place: string | null;
            /** @enum {string|null} */
            homeRegion: "bohai_rim" | "hk_mo_tw" | null | "other_domestic" | "overseas" | "pearl_delta" | "yangtze_delta";
            zoneCode: string | null;
            ownerId: string;
            ownerName: string;
            teamId: string | null;
            teamNameZh: string | null;
            teamNameEn: string | null;
            /** @description Companies invited, of those the reader may know; without those who came by themselves. */
            invited: number;
            /** @description Companies that came, invited or not. */
            attended: number;
            sample: boolean;
            version: number;
        };
        EventRow: {
            id: string;
            name: string;
            /** @enum {string} */
            kind: "fair" | "forum" | "other" | "roadshow" | "signing" | "visit_tour";
            /** @enum {string} */
            state: "cancelled" | "held" | "planned";
            fromOn: string;
            toOn: string;
            place: string | null;
            /** @enum {string|null} */
            homeRegion: "bohai_rim" | "hk_mo_tw" | null | "other_domestic" | "overseas" | "pearl_delta" | "yangtze_delta";
            zoneCode: string | null;
            ownerId: string;
            ownerName: string;
            teamId: string | null;
            teamNameZh: string | null;
            teamNameEn: string | null;
            /** @description Companies invited, of those the reader may know; without those who came by themselves. */
            invited: number;
            /** @description Companies that came, invited or not. */
            attended: number;
            sample: boolean;
            version: number;
        };
        EventPage: {
            items: components["schemas"]["EventRow"][];
            nextCursor: string | null;
            total: number;
        };
        EditEvent: {
            name?: string;
            /** @enum {string} */
            kind?: "fair" | "forum" | "other" | "roadshow" | "signing" | "visit_tour";
            fromOn?: string;
            toOn?: string;
            /** @description City and venue. */
            place?: string | null;
            /**
             * @description The region it is meant to reach.
             * @enum {string|null}
             */
            homeRegion?: "bohai_rim" | "hk_mo_tw" | null | "other_domestic" | "overseas" | "pearl_delta" | "yangtze_delta";
            zoneCode?: string | null;
            /** @description Who organises it; one's own team when missing at the creation. */
            teamId?: string | null;
            /** @description 元 */
            budget?: string | null;
            /** @description What it cost, in 元. */
            spent?: string | null;
            note?: string | null;
        };
        HoldEvent: {
            /** @description What it cost, in 元, where known already. */
            spent?: string | null;
        };
        CancelEvent: {
            reason: string;
        };
        GuestView: {
            id: string;
            eventId: string;
            company: string;
            /** @description The registered company, where the reader may know it. */
            investorId: string | null;
            person: string | null;
            personTitle: string | null;
            /** @description Always masked; shown by a deliberate act, which is recorded. */
            phone: string | null;
            /** @description The person was erased on request. */
            personErased: boolean;
            /** @description The person stands in the company's record, under its rules. */
            isContact: boolean;
            /** @enum {string} */
            answer: "accepted" | "declined" | "invited";
            /** @enum {string|null} */
            attendance: "absent" | "attended" | null;
            /** @enum {string} */
            state: "absent" | "accepted" | "attended" | "declined" | "invited";
            walkIn: boolean;
            /** @description The lead the event brought of this company, of those the reader may read. */
            leadId: string | null;
            version: number;
        };
        GuestPage: {
            items: components["schemas"]["GuestView"][];
            nextCursor: string | null;
            total: number;
        };
        GuestInput: {
            investorId?: string | null;
            company?: string | null;
            person?: string | null;
            personTitle?: string | null;
            phone?: string | null;
        };
        AddGuests: {
            guests: components["schemas"]["GuestInput"][];
            /** @description They stand at the door, uninvited or not: they are marked as here. */
            walkIn?: boolean;
        };
        GuestsAdded: {
            added: number;
            /** @description Companies that stood on the list already; where they stand at the door, they are marked as here. */
            already: string[];
        };
        CheckGuests: {
            names: string[];
        };
        GuestCheck: {
            name: string;
            /** @description Stands on this list already. */
            already: boolean;
            /** @description The registered company this most likely is, of those the reader may know. */
            match: components["schemas"]["InvestorMatch"] | null;
            /** @description Somebody else reported it first: all there is to know about it. */
            claimed: components["schemas"]["ClaimedBy"] | null;
        };
        EditGuest: {
            /** @enum {string} */
            answer?: "accepted" | "declined" | "invited";
            /** @description The person; null takes the person off the list. */
            person?: string | null;
            personTitle?: string | null;
            phone?: string | null;
        };
        MarkAttendance: {
            /**
             * @description Null takes a mark back.
             * @enum {string|null}
             */
            attendance?: "absent" | "attended" | null;
        };
        GuestPhone: {
            id: string;
            phone: string | null;
        };
        ProjectRow: {
            id: string;
            /** @description Its amounts are part of the sums: it is no phase of another project and was not merged into one. */
            countsInSums: boolean;
            code: string;
            /** @description Of a confidential project its code name. */
            name: string;
            confidential: boolean;
            /** @description Null to whom it is not told; the same holds of the investor of a confidential project. */
            trueName: string | null;
            investorId: string | null;
            investorName: string | null;
            zoneCode: string;
            industryCode: string | null;
            segmentCode: string | null;
            /** @enum {string} */
            mode: "asset_light" | "greenfield" | "leased" | "retrofit";
            /** @enum {string} */
            status: "active" | "exited" | "lost" | "merged" | "paused" | "rejected" | "terminated" | "transferred";
            /** @enum {string} */
            stage: "aftercare" | "appraisal" | "at_capacity" | "building" | "negotiation" | "producing" | "registered" | "signed" | "started";
            stageSince: string;
            plannedTotal: string | null;
            contractedAmount: string | null;
            /** @description The project it is a phase or an expansion of. */
            parentId: string | null;
            /** @enum {string|null} */
            relation: "expansion" | null | "phase";
            relationNo: number | null;
            officerId: string;
            officerName: string;
            /**
             * @description Null: nothing to measure. Why: `projects/:id/light`.
             * @enum {string|null}
             */
            light: "green" | null | "red" | "yellow";
            /** @description A gate of this project is open on a waiver. */
            waived: boolean;
            sample: boolean;
            version: number;
            createdAt: string;
            updatedAt: string;
        };
        ProjectSums: {
            plannedTotal: string;
            contractedAmount: string;
            /** @description How many they are. */
            counted: number;
        };
        ProjectPage: {
            items: components["schemas"]["ProjectRow"][];
            nextCursor: string | null;
            total: number;
            /** @description Over the whole filter; on the first page only, since later pages cannot change them. */
            sums: components["schemas"]["ProjectSums"] | null;
        };
        BoardColumn: {
            /** @enum {string} */
            stage: "aftercare" | "appraisal" | "at_capacity" | "building" | "negotiation" | "producing" | "registered" | "signed" | "started";
            count: number;
            plannedTotal: string;
            contractedAmount: string;
            /** @description The 50 changed last. */
            cards: components["schemas"]["ProjectRow"][];
        };
        ProjectBoard: {
            columns: components["schemas"]["BoardColumn"][];
        };
        OpenProjectBody: {
            name: string;
            investor: components["schemas"]["InvestorChoice"];
            /** @description Yes, this is another company than the one of the same name. */
            confirmDifferent?: boolean;
            zoneCode: string;
            /** @enum {string} */
            mode: "asset_light" | "greenfield" | "leased" | "retrofit";
            industryCode?: string | null;
            segmentCode?: string | null;
            /** @description Who is in charge; the caller when missing. */
            officerId?: string | null;
            planProjectCode?: string | null;
            description?: string | null;
            firstMeetingOn?: string | null;
            meetingNote?: string | null;
            plannedTotal?: string | null;
            /** @description 协议投资额, in the formal agreement. */
            contractedAmount?: string | null;
            /** @description Its fixed-asset part. */
            contractedFixedAmount?: string | null;
            promisedStartOn?: string | null;
            promisedProductionOn?: string | null;
            /** @description A year, at capacity. */
            promisedOutput?: string | null;
            /** @description A year, at capacity. */
            promisedTax?: string | null;
            promisedJobs?: number | null;
            needs?: string | null;
            companyName?: string | null;
            companyUscc?: string | null;
            filingCode?: string | null;
        };
        RungView: {
            /** @enum {string} */
            stage: "aftercare" | "appraisal" | "at_capacity" | "building" | "negotiation" | "producing" | "registered" | "signed" | "started";
            /** @enum {string} */
            state: "current" | "done" | "hole" | "next" | "todo" | "waived";
            effectiveOn: string | null;
            plannedOn: string | null;
            /** @description Days behind the promise; negative: ahead. */
            slipDays: number | null;
            milestoneId: string | null;
            waived: boolean;
        };
        MissingItem: {
            code: string;
            /**
             * @description `verification`: reported, waits for somebody else's verdict. `promise`: an obligation nobody has reported kept.
             * @enum {string}
             */
            kind: "evidence" | "field" | "milestone" | "promise" | "verification";
            field: string | null;
            /** @description Any one of these events will do. */
            milestoneKinds: ("above_scale" | "agreement_signed" | "appraisal_passed" | "capacity_accepted" | "company_registered" | "completion_accepted" | "construction_permit" | "construction_started" | "eia_approved" | "energy_reviewed" | "equipment_installed" | "first_invoice" | "fit_out_started" | "framework_agreement" | "in_statistics" | "land_obtained" | "legal_review" | "meeting" | "planning_permit" | "production_started" | "project_filed" | "topped_out" | "trial_production" | "yearly_visit")[];
            /** @description The report that waits for its verdict. */
            milestoneId: string | null;
            obligationId: string | null;
            suppliedBy: ("audit_admin" | "department" | "leadership" | "promotion_officer" | "security_admin" | "system_admin" | "verifier" | "zone_manager")[];
            zh: string;
            en: string;
            waived: boolean;
        };
        Advancement: {
            /** @enum {string} */
            stage: "aftercare" | "appraisal" | "at_capacity" | "building" | "negotiation" | "producing" | "registered" | "signed" | "started";
            mayAdvance: boolean;
            missing: components["schemas"]["MissingItem"][];
        };
        MilestoneView: {
            id: string;
            projectId: string;
            /** @enum {string} */
            kind: "above_scale" | "agreement_signed" | "appraisal_passed" | "capacity_accepted" | "company_registered" | "completion_accepted" | "construction_permit" | "construction_started" | "eia_approved" | "energy_reviewed" | "equipment_installed" | "first_invoice" | "fit_out_started" | "framework_agreement" | "in_statistics" | "land_obtained" | "legal_review" | "meeting" | "planning_permit" | "production_started" | "project_filed" | "topped_out" | "trial_production" | "yearly_visit";
            effectiveOn: string;
            note: string | null;
            /** @enum {string} */
            state: "pending" | "sent_back" | "verified";
            evidenceFileId: string | null;
            evidenceName: string | null;
            /**
             * @description Only `clean` and `not_scanned` count as evidence.
             * @enum {string|null}
             */
            evidenceState: "clean" | "not_scanned" | null | "pending" | "refused";
            correctsId: string | null;
            withdraws: boolean;
            reportedById: string;
            reportedBy: string;
            recordedAt: string;
            verdictReason: string | null;
            verdictById: string | null;
            verdictBy: string | null;
            verdictAt: string | null;
        };
        WaiverView: {
            id: string;
            /** @enum {string} */
            stage: "aftercare" | "appraisal" | "at_capacity" | "building" | "negotiation" | "producing" | "registered" | "signed" | "started";
            reason: string;
            approvedById: string;
            approvedBy: string;
            expiresOn: string;
            recordedAt: string;
            closed: boolean;
        };
        PromiseToCheck: {
            id: string;
            text: string;
            /** @enum {string} */
            state: "open" | "reported" | "settled";
        };
        ZoneHeld: {
            zoneCode: string;
            fromMonth: string;
            reason: string | null;
            recordedBy: string;
            recordedAt: string;
        };
        IndustryHeld: {
            industryCode: string;
            segmentCode: string | null;
            fromMonth: string;
            reason: string | null;
            recordedBy: string;
            recordedAt: string;
        };
        OwnerHeld: {
            investorId: string;
            investorName: string;
            fromMonth: string;
            reason: string | null;
            recordedBy: string;
            recordedAt: string;
        };
        ClockStop: {
            from: string;
            /** @description Null: still. */
            to: string | null;
        };
        ProjectView: {
            id: string;
            /** @description Its amounts are part of the sums: it is no phase of another project and was not merged into one. */
            countsInSums: boolean;
            code: string;
            /** @description Of a confidential project its code name. */
            name: string;
            confidential: boolean;
            /** @description Null to whom it is not told; the same holds of the investor of a confidential project. */
            trueName: string | null;
            investorId: string | null;
            investorName: string | null;
            zoneCode: string;
            industryCode: string | null;
            segmentCode: string | null;
            /** @enum {string} */
            mode: "asset_light" | "greenfield" | "leased" | "retrofit";
            /** @enum {string} */
            status: "active" | "exited" | "lost" | "merged" | "paused" | "rejected" | "terminated" | "transferred";
            /** @enum {string} */
            stage: "aftercare" | "appraisal" | "at_capacity" | "building" | "negotiation" | "producing" | "registered" | "signed" | "started";
            stageSince: string;
            plannedTotal: string | null;
            contractedAmount: string | null;
            /** @description The project it is a phase or an expansion of. */
            parentId: string | null;
            /** @enum {string|null} */
            relation: "expansion" | null | "phase";
            relationNo: number | null;
            officerId: string;
            officerName: string;
            /**
             * @description Null: nothing to measure. Why: `projects/:id/light`.
             * @enum {string|null}
             */
            light: "green" | null | "red" | "yellow";
            /** @description A gate of this project is open on a waiver. */
            waived: boolean;
            sample: boolean;
            version: number;
            createdAt: string;
            updatedAt: string;
            leadId: string | null;
            leadCode: string | null;
            statusReason: string | null;
            /** @description Null: never changed. */
            statusSince: string | null;
            statusReviewOn: string | null;
            contractedFixedAmount: string | null;
            promisedStartOn: string | null;
            promisedProductionOn: string | null;
            promisedOutput: string | null;
            promisedTax: string | null;
            promisedJobs: number | null;
            needs: string | null;
            companyName: string | null;
            companyUscc: string | null;
            filingCode: string | null;
            teamId: string | null;
            /** @description 挂钩领导 */
            leaderId: string | null;
            leaderName: string | null;
            /** @description 帮办专员 */
            agentId: string | null;
            agentName: string | null;
            planProjectCode: string | null;
            description: string | null;
            ladder: components["schemas"]["RungView"][];
            /** @description Null at the top of the ladder. */
            nextStage: components["schemas"]["Advancement"] | null;
            nextStatuses: ("active" | "exited" | "lost" | "merged" | "paused" | "rejected" | "terminated" | "transferred")[];
            milestones: components["schemas"]["MilestoneView"][];
            waivers: components["schemas"]["WaiverView"][];
            promises: components["schemas"]["PromiseToCheck"][];
            zones: components["schemas"]["ZoneHeld"][];
            industries: components["schemas"]["IndustryHeld"][];
            owners: components["schemas"]["OwnerHeld"][];
            /** @description When its clocks stood still: those days are in no delay. */
            stops: components["schemas"]["ClockStop"][];
            /** @description Name of the parent, where the reader may read it. */
            parentName: string | null;
            /** @description What the reader may do with this project. */
            may: ("api_key.oversee" | "api_key.own" | "audit.read" | "blocker.handle" | "blocker.manage" | "blocker.raise" | "blocker.read" | "claim.read" | "claim.rule" | "contact.edit" | "contact.erase" | "contact.reveal" | "discussion.join" | "entry.read" | "entry.report" | "entry.verify" | "escalation.answer" | "evaluation.comment" | "event.manage" | "event.read" | "export" | "file.original" | "file.read" | "file.upload" | "forecast.ask" | "gate.waive" | "import.load" | "import.verify" | "insight.desk" | "insight.read" | "investor.merge" | "investor.read" | "investor.write" | "keylist.manage" | "land.manage" | "land.read" | "lead.assign" | "lead.create" | "lead.decide" | "lead.edit" | "lead.import" | "lead.merge" | "lead.read" | "lead.screen" | "lead.take" | "light.manage" | "milestone.report" | "milestone.verify" | "month.close" | "month.read" | "obligation.report" | "obligation.set" | "obligation.verify" | "obligation.waive" | "observation.record" | "plan.adopt" | "plan.manage" | "plan.read" | "project.appoint" | "project.break_glass" | "project.create" | "project.edit" | "project.import" | "project.read" | "project.rezone" | "project.secrecy" | "project.status" | "project.transfer" | "rate.manage" | "report.make" | "report.read" | "report.schedule" | "report.template" | "review.convene" | "review.criteria" | "review.decide" | "review.judge" | "review.propose" | "review.read" | "round.terms" | "schedule.manage" | "secrecy.oversee" | "secrecy_rule.read" | "secrecy_rule.set" | "supply.read" | "target.read" | "task.edit" | "task.read" | "team.read" | "transfer.decide" | "user.grant" | "user.manage" | "user.read" | "visit.plan" | "visit.record" | "webhook.manage" | "webhook.oversee" | "year_plan.set")[];
        };
        EditProject: {
            name?: string;
            /** @enum {string} */
            mode?: "asset_light" | "greenfield" | "leased" | "retrofit";
            officerId?: string;
            /** @description Only while no industry is named; later changes say from which month on. */
            industryCode?: string;
            segmentCode?: string | null;
            planProjectCode?: string | null;
            description?: string | null;
            plannedTotal?: string | null;
            /** @description 协议投资额, in the formal agreement. */
            contractedAmount?: string | null;
            /** @description Its fixed-asset part. */
            contractedFixedAmount?: string | null;
            promisedStartOn?: string | null;
            promisedProductionOn?: string | null;
            /** @description A year, at capacity. */
            promisedOutput?: string | null;
            /** @description A year, at capacity. */
            promisedTax?: string | null;
            promisedJobs?: number | null;
            needs?: string | null;
            companyName?: string | null;
            companyUscc?: string | null;
            filingCode?: string | null;
        };
        StageMove: {
            /** @enum {string|null} */
            fromStage: "aftercare" | "appraisal" | "at_capacity" | "building" | "negotiation" | null | "producing" | "registered" | "signed" | "started";
            /** @enum {string} */
            toStage: "aftercare" | "appraisal" | "at_capacity" | "building" | "negotiation" | "producing" | "registered" | "signed" | "started";
            /** @enum {string} */
            cause: "edit" | "milestone" | "obligation" | "opened" | "waiver" | "waiver_expired";
            effectiveOn: string;
            recordedAt: string;
            actorName: string | null;
        };
        ProjectHistory: {
            /** @description Newest first. */
            items: components["schemas"]["HistoryEvent"][];
            stages: components["schemas"]["StageMove"][];
        };
        ConvertLead: {
            zoneCode: string;
            /** @enum {string} */
            mode: "asset_light" | "greenfield" | "leased" | "retrofit";
            /** @description The lead's title when missing. */
            name?: string | null;
            plannedTotal: string;
            needs?: string | null;
            firstMeetingOn: string;
            meetingNote: string;
        };
        ChangeStatus: {
            /** @enum {string} */
            status: "active" | "exited" | "lost" | "merged" | "paused" | "rejected" | "terminated" | "transferred";
            reason: string;
            /** @description Since when it holds; without it, today. Only a pause and what ends it may be dated back. */
            effectiveOn?: string | null;
            /** @description When a paused project is looked at again. */
            reviewOn?: string | null;
            /** @description Where a transferred or lost project went. */
            destination?: string | null;
            mergedIntoId?: string | null;
        };
        StatusDayView: {
            effectiveOn: string;
            reason: string;
            by: string;
            /** @description ISO instant. */
            recordedAt: string;
        };
        StatusChangeView: {
            id: string;
            /** @enum {string} */
            from: "active" | "exited" | "lost" | "merged" | "paused" | "rejected" | "terminated" | "transferred";
            /** @enum {string} */
            to: "active" | "exited" | "lost" | "merged" | "paused" | "rejected" | "terminated" | "transferred";
            reason: string;
            /** @description Since when it holds, as known today. */
            effectiveOn: string;
            /** @description Between which days it may be put right by this reader; null where it may not. */
            earliest: string | null;
            latest: string | null;
            /** @description Every day it was said to hold from, the first one first. */
            days: components["schemas"]["StatusDayView"][];
        };
        StatusChanges: {
            items: components["schemas"]["StatusChangeView"][];
        };
        RedateStatus: {
            /** @description The day it really holds from. */
            effectiveOn: string;
            reason: string;
        };
        Appointee: {
            id: string;
            name: string;
            teamNameZh: string | null;
            teamNameEn: string | null;
        };
        Appointees: {
            leaders: components["schemas"]["Appointee"][];
            agents: components["schemas"]["Appointee"][];
        };
        AppointPeople: {
            /** @description 挂钩领导: an active member of the leadership. */
            leaderId?: string | null;
            /** @description 帮办专员: anybody active. */
            agentId?: string | null;
        };
        MoveZone: {
            zoneCode: string;
            /** @description First month credited to the new zone. */
            fromMonth: string;
            reason: string;
        };
        MoveIndustry: {
            industryCode: string;
            segmentCode?: string | null;
            fromMonth: string;
            reason: string;
        };
        MilestoneList: {
            items: components["schemas"]["MilestoneView"][];
        };
        ProjectFields: {
            plannedTotal?: string | null;
            /** @description 协议投资额, in the formal agreement. */
            contractedAmount?: string | null;
            /** @description Its fixed-asset part. */
            contractedFixedAmount?: string | null;
            promisedStartOn?: string | null;
            promisedProductionOn?: string | null;
            /** @description A year, at capacity. */
            promisedOutput?: string | null;
            /** @description A year, at capacity. */
            promisedTax?: string | null;
            promisedJobs?: number | null;
            needs?: string | null;
            companyName?: string | null;
            companyUscc?: string | null;
            filingCode?: string | null;
        };
        ReportMilestone: {
            /** @enum {string} */
            kind: "above_scale" | "agreement_signed" | "appraisal_passed" | "capacity_accepted" | "company_registered" | "completion_accepted" | "construction_permit" | "construction_started" | "eia_approved" | "energy_reviewed" | "equipment_installed" | "first_invoice" | "fit_out_started" | "framework_agreement" | "in_statistics" | "land_obtained" | "legal_review" | "meeting" | "planning_permit" | "production_started" | "project_filed" | "topped_out" | "trial_production" | "yearly_visit";
            /** @description When it happened; today at the latest. */
            effectiveOn: string;
            evidenceFileId?: string | null;
            /** @description What happened; for a late report or a correction, why. */
            note?: string | null;
            /** @description The report this one puts right. */
            correctsId?: string | null;
            /** @description The corrected event did not happen at all. */
            withdraws?: boolean;
            /** @description What the gate asks for, saved along with the report. */
            fields?: components["schemas"]["ProjectFields"];
        };
        PendingMilestone: {
            id: string;
            projectId: string;
            /** @enum {string} */
            kind: "above_scale" | "agreement_signed" | "appraisal_passed" | "capacity_accepted" | "company_registered" | "completion_accepted" | "construction_permit" | "construction_started" | "eia_approved" | "energy_reviewed" | "equipment_installed" | "first_invoice" | "fit_out_started" | "framework_agreement" | "in_statistics" | "land_obtained" | "legal_review" | "meeting" | "planning_permit" | "production_started" | "project_filed" | "topped_out" | "trial_production" | "yearly_visit";
            effectiveOn: string;
            note: string | null;
            /** @enum {string} */
            state: "pending" | "sent_back" | "verified";
            evidenceFileId: string | null;
            evidenceName: string | null;
            /**
             * @description Only `clean` and `not_scanned` count as evidence.
             * @enum {string|null}
             */
            evidenceState: "clean" | "not_scanned" | null | "pending" | "refused";
            correctsId: string | null;
            withdraws: boolean;
            reportedById: string;
            reportedBy: string;
            recordedAt: string;
            verdictReason: string | null;
            verdictById: string | null;
            verdictBy: string | null;
            verdictAt: string | null;
            projectCode: string;
            projectName: string;
            zoneCode: string;
            /** @enum {string} */
            stage: "aftercare" | "appraisal" | "at_capacity" | "building" | "negotiation" | "producing" | "registered" | "signed" | "started";
            /** @description The report it corrects, if any. */
            correctedOn: string | null;
        };
        PendingMilestonePage: {
            items: components["schemas"]["PendingMilestone"][];
            nextCursor: string | null;
            total: number;
        };
        GiveVerdictBody: {
            /** @enum {string} */
            verdict: "sent_back" | "verified";
            /** @description Required when sending back. */
            reason?: string | null;
        };
        WaiveGate: {
            /** @enum {string} */
            stage: "aftercare" | "appraisal" | "at_capacity" | "building" | "negotiation" | "producing" | "registered" | "signed" | "started";
            reason: string;
            /** @description Last day it holds. */
            expiresOn: string;
        };
        NamedMode: {
            /** @enum {string} */
            code: "asset_light" | "greenfield" | "leased" | "retrofit";
            zh: string;
            en: string;
        };
        NamedStage: {
            /** @enum {string} */
            code: "aftercare" | "appraisal" | "at_capacity" | "building" | "negotiation" | "producing" | "registered" | "signed" | "started";
            zh: string;
            en: string;
        };
        LaddersByMode: {
            greenfield: ("aftercare" | "appraisal" | "at_capacity" | "building" | "negotiation" | "producing" | "registered" | "signed" | "started")[];
            leased: ("aftercare" | "appraisal" | "at_capacity" | "building" | "negotiation" | "producing" | "registered" | "signed" | "started")[];
            retrofit: ("aftercare" | "appraisal" | "at_capacity" | "building" | "negotiation" | "producing" | "registered" | "signed" | "started")[];
            asset_light: ("aftercare" | "appraisal" | "at_capacity" | "building" | "negotiation" | "producing" | "registered" | "signed" | "started")[];
        };
        OpensByMode: {
            /** @enum {string} */
            greenfield?: "aftercare" | "appraisal" | "at_capacity" | "building" | "negotiation" | "producing" | "registered" | "signed" | "started";
            /** @enum {string} */
            leased?: "aftercare" | "appraisal" | "at_capacity" | "building" | "negotiation" | "producing" | "registered" | "signed" | "started";
            /** @enum {string} */
            retrofit?: "aftercare" | "appraisal" | "at_capacity" | "building" | "negotiation" | "producing" | "registered" | "signed" | "started";
            /** @enum {string} */
            asset_light?: "aftercare" | "appraisal" | "at_capacity" | "building" | "negotiation" | "producing" | "registered" | "signed" | "started";
        };
        MilestoneKindView: {
            /** @enum {string} */
            code: "above_scale" | "agreement_signed" | "appraisal_passed" | "capacity_accepted" | "company_registered" | "completion_accepted" | "construction_permit" | "construction_started" | "eia_approved" | "energy_reviewed" | "equipment_installed" | "first_invoice" | "fit_out_started" | "framework_agreement" | "in_statistics" | "land_obtained" | "legal_review" | "meeting" | "planning_permit" | "production_started" | "project_filed" | "topped_out" | "trial_production" | "yearly_visit";
            zh: string;
            en: string;
            hintZh: string;
            hintEn: string;
            opens: components["schemas"]["OpensByMode"];
            evidence: boolean;
            reportedBy: ("audit_admin" | "department" | "leadership" | "promotion_officer" | "security_admin" | "system_admin" | "verifier" | "zone_manager")[];
            verifiedBy: ("audit_admin" | "department" | "leadership" | "promotion_officer" | "security_admin" | "system_admin" | "verifier" | "zone_manager")[];
        };
        GateItemView: {
            /** @enum {string} */
            stage: "aftercare" | "appraisal" | "at_capacity" | "building" | "negotiation" | "producing" | "registered" | "signed" | "started";
            code: string;
            zh: string;
            en: string;
            suppliedBy: ("audit_admin" | "department" | "leadership" | "promotion_officer" | "security_admin" | "system_admin" | "verifier" | "zone_manager")[];
            /** @description Asked only of projects in these modes; null: of all. */
            modes: ("asset_light" | "greenfield" | "leased" | "retrofit")[] | null;
            field: string | null;
        };
        StatusView: {
            /** @enum {string} */
            code: "active" | "exited" | "lost" | "merged" | "paused" | "rejected" | "terminated" | "transferred";
            zh: string;
            en: string;
            to: ("active" | "exited" | "lost" | "merged" | "paused" | "rejected" | "terminated" | "transferred")[];
            /** @description Facts it asks for besides the reason. */
            requires: ("destination" | "mergedIntoId" | "reviewOn")[];
            /** @description Facts may still be reported. */
            open: boolean;
            /** @description Under way: in the pipeline's counts. */
            pipeline: boolean;
            /** @description A project of its own wherever projects are counted. */
            counted: boolean;
            /** @description Lights and deadlines run. */
            clocks: boolean;
            /** @description Asked for each month. */
            monthly: boolean;
            /**
             * @description Open requests to departments: stay, closed, moved.
             * @enum {string}
             */
            requests: "closed" | "moved" | "stay";
            /**
             * @description Open promises of either side: stay, closed, moved.
             * @enum {string}
             */
            promises: "closed" | "moved" | "stay";
            /** @description All of it in one sentence. */
            effectsZh: string;
            effectsEn: string;
        };
        Ladders: {
            modes: components["schemas"]["NamedMode"][];
            stages: components["schemas"]["NamedStage"][];
            ladders: components["schemas"]["LaddersByMode"];
            kinds: components["schemas"]["MilestoneKindView"][];
            gates: components["schemas"]["GateItemView"][];
            statuses: components["schemas"]["StatusView"][];
        };
        RuleReadingView: {
            /** @enum {string} */
            code: "behind_schedule" | "not_in_statistics" | "start_overdue";
            nameZh: string;
            nameEn: string;
            /** @enum {string} */
            light: "green" | "red" | "yellow";
            /** @description Days past the date, or points behind. */
            value: number;
            since: string;
            /** @description Days since then that are not counted: the clocks stood still. Missing: none. */
            stoppedDays?: number;
            yellowFrom: number;
            redFrom: number;
            yellowOn: string | null;
            redOn: string | null;
            donePercent: number | null;
            duePercent: number | null;
            sentenceZh: string;
            sentenceEn: string;
        };
        LightChangeView: {
            /** @enum {string|null} */
            fromLight: "green" | null | "red" | "yellow";
            /** @enum {string|null} */
            toLight: "green" | null | "red" | "yellow";
            on: string;
            sentenceZh: string;
            sentenceEn: string;
        };
        EscalationView: {
            id: string;
            projectId: string;
            projectCode: string;
            projectName: string;
            zoneCode: string;
            /**
             * @description As it is now.
             * @enum {string|null}
             */
            light: "green" | null | "red" | "yellow";
            /**
             * @description red, or yellow through too many month-ends.
             * @enum {string}
             */
            cause: "red" | "yellow_again";
            sentenceZh: string;
            sentenceEn: string;
            leaderId: string | null;
            leaderName: string | null;
            openedOn: string;
            dueOn: string;
            overdue: boolean;
            /** @enum {string} */
            state: "answered" | "lifted" | "open";
            answer: string | null;
            answeredByName: string | null;
            closedOn: string | null;
        };
        LightView: {
            /**
             * @description Null: nothing to measure.
             * @enum {string|null}
             */
            light: "green" | null | "red" | "yellow";
            since: string | null;
            readOn: string | null;
            sentenceZh: string;
            sentenceEn: string;
            /** @description The reason comes first. */
            rules: components["schemas"]["RuleReadingView"][];
            /** @description Newest first. */
            changes: components["schemas"]["LightChangeView"][];
            escalations: components["schemas"]["EscalationView"][];
        };
        LightRuleView: {
            /** @enum {string} */
            code: "behind_schedule" | "not_in_statistics" | "start_overdue";
            /** @enum {string} */
            mode: "asset_light" | "greenfield" | "leased" | "retrofit";
            /** @enum {string} */
            unit: "months" | "points";
            nameZh: string;
            nameEn: string;
            measuresZh: string;
            measuresEn: string;
            yellowFrom: number;
            redFrom: number;
            active: boolean;
            source: string;
            version: number;
        };
        EscalationTermsView: {
            yellowMonthEnds: number;
            /** @description Working days. */
            answerDays: number;
            version: number;
        };
        LightRulesView: {
            rules: components["schemas"]["LightRuleView"][];
            escalation: components["schemas"]["EscalationTermsView"];
        };
        EditLightRule: {
            yellowFrom?: number;
            redFrom?: number;
            active?: boolean;
        };
        EditEscalationTerms: {
            yellowMonthEnds?: number;
            answerDays?: number;
        };
        SimulatedRule: {
            /** @enum {string} */
            code: "behind_schedule" | "not_in_statistics" | "start_overdue";
            /** @enum {string} */
            mode: "asset_light" | "greenfield" | "leased" | "retrofit";
            yellowFrom: number;
            redFrom: number;
            active: boolean;
        };
        SimulateLights: {
            rules: components["schemas"]["SimulatedRule"][];
        };
        LightCounts: {
            green: number;
            yellow: number;
            red: number;
            /** @description Nothing to measure. */
            none: number;
        };
        ZoneLights: {
            zoneCode: string;
            now: components["schemas"]["LightCounts"];
            then: components["schemas"]["LightCounts"];
        };
        SimulatedChange: {
            projectId: string;
            code: string;
            name: string;
            zoneCode: string;
            /** @enum {string|null} */
            from: "green" | null | "red" | "yellow";
            /** @enum {string|null} */
            to: "green" | null | "red" | "yellow";
            sentenceZh: string;
            sentenceEn: string;
        };
        LightSimulation: {
            now: components["schemas"]["LightCounts"];
            then: components["schemas"]["LightCounts"];
            zones: components["schemas"]["ZoneLights"][];
            changedTotal: number;
            /** @description The first two hundred, the worst first. */
            changed: components["schemas"]["SimulatedChange"][];
        };
        EscalationPage: {
            items: components["schemas"]["EscalationView"][];
            nextCursor: string | null;
            total: number;
        };
        AnswerEscalation: {
            /** @description What will be done, by whom, until when. */
            answer: string;
        };
        BlockerRow: {
            id: string;
            projectId: string;
            projectCode: string;
            projectName: string;
            zoneCode: string;
            kindCode: string;
            kindNameZh: string;
            kindNameEn: string;
            title: string;
            detail: string | null;
            /** @enum {string} */
            state: "accepted" | "confirmed" | "refused" | "requested" | "solved" | "withdrawn";
            teamId: string;
            teamNameZh: string;
            teamNameEn: string;
            requestedByName: string;
            requestedOn: string;
            dueOn: string;
            overdue: boolean;
            escalatedOn: string | null;
            closedOn: string | null;
            /** @description Calendar days the project has waited for it. */
            waitedDays: number;
            handOvers: number;
            /** @description What the reader may do now. */
            actions: ("accept" | "confirm" | "escalate" | "hand_over" | "refuse" | "reopen" | "solve" | "withdraw")[];
            version: number;
        };
        BlockerPage: {
            items: components["schemas"]["BlockerRow"][];
            nextCursor: string | null;
            total: number;
        };
        DepartmentLoad: {
            teamId: string;
            teamNameZh: string;
            teamNameEn: string;
            open: number;
            overdue: number;
            /** @description Calendar days requests have lain with it, closed ones included. */
            waitedDays: number;
            handedOver: number;
        };
        BlockerStepView: {
            /**
             * @description pause, resume and move: what a change of the project's status did to it.
             * @enum {string}
             */
            action: "accept" | "confirm" | "escalate" | "hand_over" | "move" | "pause" | "refuse" | "reopen" | "request" | "resume" | "solve" | "withdraw";
            teamNameZh: string;
            teamNameEn: string;
            dueOn: string;
            text: string | null;
            fileId: string | null;
            fileName: string | null;
            /** @description Null: time itself raised it. */
            byName: string | null;
            on: string;
            /** @description Puts right the day of an earlier pause or resumption, because the project's was. */
            corrects: boolean;
            recordedAt: string;
        };
        BlockerView: {
            id: string;
            projectId: string;
            projectCode: string;
            projectName: string;
            zoneCode: string;
            kindCode: string;
            kindNameZh: string;
            kindNameEn: string;
            title: string;
            detail: string | null;
            /** @enum {string} */
            state: "accepted" | "confirmed" | "refused" | "requested" | "solved" | "withdrawn";
            teamId: string;
            teamNameZh: string;
            teamNameEn: string;
            requestedByName: string;
            requestedOn: string;
            dueOn: string;
            overdue: boolean;
            escalatedOn: string | null;
            closedOn: string | null;
            /** @description Calendar days the project has waited for it. */
            waitedDays: number;
            handOvers: number;
            /** @description What the reader may do now. */
            actions: ("accept" | "confirm" | "escalate" | "hand_over" | "refuse" | "reopen" | "solve" | "withdraw")[];
            version: number;
            steps: components["schemas"]["BlockerStepView"][];
        };
        RaiseBlocker: {
            kindCode: string;
            /** @description What is needed, in one line. */
            title: string;
            detail?: string | null;
            /** @description The department asked; the kind's usual one when missing. */
            teamId?: string | null;
            fileId?: string | null;
        };
        TakeBlockerStep: {
            /** @enum {string} */
            action: "accept" | "confirm" | "escalate" | "hand_over" | "refuse" | "reopen" | "solve" | "withdraw";
            text?: string | null;
            /** @description The other department, when handing over. */
            teamId?: string | null;
            fileId?: string | null;
        };
        BlockerKindView: {
            code: string;
            nameZh: string;
            nameEn: string;
            /** @description Working days. */
            days: number;
            teamId: string | null;
            active: boolean;
            version: number;
        };
        BlockerTeam: {
            id: string;
            nameZh: string;
            nameEn: string;
        };
        BlockerReference: {
            kinds: components["schemas"]["BlockerKindView"][];
            /** @description Departments in use. */
            teams: components["schemas"]["BlockerTeam"][];
        };
        EditBlockerKind: {
            days?: number;
            teamId?: string | null;
            active?: boolean;
        };
        ScheduleStepView: {
            /** @enum {string} */
            kind: "above_scale" | "agreement_signed" | "appraisal_passed" | "capacity_accepted" | "company_registered" | "completion_accepted" | "construction_permit" | "construction_started" | "eia_approved" | "energy_reviewed" | "equipment_installed" | "first_invoice" | "fit_out_started" | "framework_agreement" | "in_statistics" | "land_obtained" | "legal_review" | "meeting" | "planning_permit" | "production_started" | "project_filed" | "topped_out" | "trial_production" | "yearly_visit";
            nameZh: string;
            nameEn: string;
            afterKinds: ("above_scale" | "agreement_signed" | "appraisal_passed" | "capacity_accepted" | "company_registered" | "completion_accepted" | "construction_permit" | "construction_started" | "eia_approved" | "energy_reviewed" | "equipment_installed" | "first_invoice" | "fit_out_started" | "framework_agreement" | "in_statistics" | "land_obtained" | "legal_review" | "meeting" | "planning_permit" | "production_started" | "project_filed" | "topped_out" | "trial_production" | "yearly_visit")[];
            /** @description Days after the last of `afterKinds`. */
            days: number;
            plannedOn: string | null;
            /** @description As last stated. */
            forecastOn: string | null;
            /** @description Verified. */
            actualOn: string | null;
            /** @description Reported, waiting for its verdict. */
            reportedOn: string | null;
            /** @description Done, or to be expected: the forecast, else the plan pushed on by what it waits for. */
            expectedOn: string | null;
            /** @enum {string|null} */
            pushedBy: "above_scale" | "agreement_signed" | "appraisal_passed" | "capacity_accepted" | "company_registered" | "completion_accepted" | "construction_permit" | "construction_started" | "eia_approved" | "energy_reviewed" | "equipment_installed" | "first_invoice" | "fit_out_started" | "framework_agreement" | "in_statistics" | "land_obtained" | "legal_review" | "meeting" | null | "planning_permit" | "production_started" | "project_filed" | "topped_out" | "trial_production" | "yearly_visit";
            /** @description Days behind the plan; negative: ahead. */
            slipDays: number | null;
            overdue: boolean;
            /**
             * @description Stated or done before this step it waits for: one of the two dates is wrong.
             * @enum {string|null}
             */
            before: "above_scale" | "agreement_signed" | "appraisal_passed" | "capacity_accepted" | "company_registered" | "completion_accepted" | "construction_permit" | "construction_started" | "eia_approved" | "energy_reviewed" | "equipment_installed" | "first_invoice" | "fit_out_started" | "framework_agreement" | "in_statistics" | "land_obtained" | "legal_review" | "meeting" | null | "planning_permit" | "production_started" | "project_filed" | "topped_out" | "trial_production" | "yearly_visit";
        };
        ScheduleChangeView: {
            /** @enum {string} */
            kind: "above_scale" | "agreement_signed" | "appraisal_passed" | "capacity_accepted" | "company_registered" | "completion_accepted" | "construction_permit" | "construction_started" | "eia_approved" | "energy_reviewed" | "equipment_installed" | "first_invoice" | "fit_out_started" | "framework_agreement" | "in_statistics" | "land_obtained" | "legal_review" | "meeting" | "planning_permit" | "production_started" | "project_filed" | "topped_out" | "trial_production" | "yearly_visit";
            /** @enum {string} */
            what: "forecast" | "planned";
            was: string | null;
            on: string | null;
            reason: string | null;
            byName: string;
            recordedAt: string;
        };
        ScheduleView: {
            /** @description In the order in which they wait for each other. */
            steps: components["schemas"]["ScheduleStepView"][];
            /** @description Newest first: the slippage as it was told. */
            changes: components["schemas"]["ScheduleChangeView"][];
            /** @description Where a plan by the template would begin: the verified signature, or today. */
            baseOn: string;
            /** @description Milestones of the mode's template without any date yet. */
            unplanned: number;
            mayPlan: boolean;
        };
        StepDate: {
            /** @enum {string} */
            kind: "above_scale" | "agreement_signed" | "appraisal_passed" | "capacity_accepted" | "company_registered" | "completion_accepted" | "construction_permit" | "construction_started" | "eia_approved" | "energy_reviewed" | "equipment_installed" | "first_invoice" | "fit_out_started" | "framework_agreement" | "in_statistics" | "land_obtained" | "legal_review" | "meeting" | "planning_permit" | "production_started" | "project_filed" | "topped_out" | "trial_production" | "yearly_visit";
            /** @enum {string} */
            what: "forecast" | "planned";
            /** @description Null takes the date away. */
            on?: string | null;
        };
        SetStepDates: {
            dates: components["schemas"]["StepDate"][];
            /** @description Asked for where a date that stands is changed. */
            reason?: string | null;
        };
        PlanByTemplate: {
            /** @description The day of the signature. */
            baseOn: string;
        };
        TemplateStepView: {
            /** @enum {string} */
            mode: "asset_light" | "greenfield" | "leased" | "retrofit";
            /** @enum {string} */
            kind: "above_scale" | "agreement_signed" | "appraisal_passed" | "capacity_accepted" | "company_registered" | "completion_accepted" | "construction_permit" | "construction_started" | "eia_approved" | "energy_reviewed" | "equipment_installed" | "first_invoice" | "fit_out_started" | "framework_agreement" | "in_statistics" | "land_obtained" | "legal_review" | "meeting" | "planning_permit" | "production_started" | "project_filed" | "topped_out" | "trial_production" | "yearly_visit";
            nameZh: string;
            nameEn: string;
            afterKinds: ("above_scale" | "agreement_signed" | "appraisal_passed" | "capacity_accepted" | "company_registered" | "completion_accepted" | "construction_permit" | "construction_started" | "eia_approved" | "energy_reviewed" | "equipment_installed" | "first_invoice" | "fit_out_started" | "framework_agreement" | "in_statistics" | "land_obtained" | "legal_review" | "meeting" | "planning_permit" | "production_started" | "project_filed" | "topped_out" | "trial_production" | "yearly_visit")[];
            days: number;
            source: string;
            version: number;
        };
        EditTemplateStep: {
            days?: number;
            afterKinds?: ("above_scale" | "agreement_signed" | "appraisal_passed" | "capacity_accepted" | "company_registered" | "completion_accepted" | "construction_permit" | "construction_started" | "eia_approved" | "energy_reviewed" | "equipment_installed" | "first_invoice" | "fit_out_started" | "framework_agreement" | "in_statistics" | "land_obtained" | "legal_review" | "meeting" | "planning_permit" | "production_started" | "project_filed" | "topped_out" | "trial_production" | "yearly_visit")[];
        };
        LandUtilities: {
            /** @description kVA */
            powerKva?: string | null;
            /** @description m³ a day */
            waterM3Day?: string | null;
            /** @description tonnes an hour */
            steamTHour?: string | null;
            /** @description standard m³ an hour */
            gasM3Hour?: string | null;
            /** @description m³ a day */
            sewageM3Day?: string | null;
            /** @description tonnes per m², of a plant */
            floorLoadTM2?: string | null;
            /** @description metres, of a plant */
            clearHeightM?: string | null;
        };
        LandUnitRow: {
            id: string;
            code: string;
            name: string;
            /** @enum {string} */
            kind: "land" | "plant";
            zoneCode: string;
            /** @enum {string} */
            landUse: "commercial" | "logistics" | "m0" | "m1" | "m2" | "m3" | "mixed" | "research";
            /** @description 亩 of land, m² of a plant; as all areas of this row. */
            area: string;
            reserved: string;
            allocated: string;
            free: string;
            /** @enum {string} */
            state: "allocated" | "free" | "partly" | "reserved";
            /** @description 元 */
            price: string | null;
            /** @enum {string|null} */
            priceBasis: null | "per_m2" | "per_m2_month" | "per_mu";
            utilities: components["schemas"]["LandUtilities"];
            /** @description An outline is kept. */
            drawn: boolean;
            sample: boolean;
            active: boolean;
            version: number;
            updatedAt: string;
        };
        LandSum: {
            count: number;
            area: string;
            reserved: string;
            allocated: string;
            free: string;
        };
        LandSums: {
            /** @description 亩 */
            land: components["schemas"]["LandSum"];
            /** @description m² */
            plant: components["schemas"]["LandSum"];
        };
        LandUnitPage: {
            items: components["schemas"]["LandUnitRow"][];
            nextCursor: string | null;
            total: number;
            /** @description Of all rows of the filter; with the first page. */
            sums: components["schemas"]["LandSums"] | null;
        };
        LandMapUnit: {
            id: string;
            code: string;
            name: string;
            /** @enum {string} */
            kind: "land" | "plant";
            zoneCode: string;
            geometry: components["schemas"]["GeoPolygon"];
            /** @enum {string} */
            state: "allocated" | "free" | "partly" | "reserved";
            area: string;
            free: string;
            /**
             * @description The furthest stage among the projects here that the reader may read.
             * @enum {string|null}
             */
            stage: "aftercare" | "appraisal" | "at_capacity" | "building" | "negotiation" | null | "producing" | "registered" | "signed" | "started";
            /**
             * @description The worst light among them.
             * @enum {string|null}
             */
            light: "green" | null | "red" | "yellow";
            sample: boolean;
        };
        LandMap: {
            units: components["schemas"]["LandMapUnit"][];
            /** @description Of the same filter, but without an outline. */
            undrawn: number;
        };
        AddLandUnit: {
            /** @description As it is called in the zone's own lists; one code, one parcel or plant. */
            code: string;
            name: string;
            /** @enum {string} */
            kind: "land" | "plant";
            zoneCode: string;
            /** @enum {string} */
            landUse: "commercial" | "logistics" | "m0" | "m1" | "m2" | "m3" | "mixed" | "research";
            /** @description 亩 of land, m² of a plant. */
            area: string;
            /** @description 元 per what `priceBasis` says. */
            price?: string | null;
            /** @enum {string|null} */
            priceBasis?: null | "per_m2" | "per_m2_month" | "per_mu";
            /** @description Replaces all of them. */
            utilities?: components["schemas"]["LandUtilities"] | null;
            /** @description Its outline on the ground. */
            geometry?: components["schemas"]["GeoPolygon"] | null;
            note?: string | null;
        };
        LandHolder: {
            /** @enum {string} */
            type: "lead" | "project";
            id: string;
            code: string;
            name: string;
            /**
             * @description Of a project.
             * @enum {string|null}
             */
            stage: "aftercare" | "appraisal" | "at_capacity" | "building" | "negotiation" | null | "producing" | "registered" | "signed" | "started";
        };
        ContractFile: {
            id: string;
            name: string;
        };
        HoldingStep: {
            /** @enum {string} */
            kind: "allocated" | "prolonged" | "released" | "reserved";
            /** @description The whole area held from here on. */
            area: string;
            until: string | null;
            on: string;
            /** @enum {string|null} */
            basis: "grant" | "lease" | null | "sale";
            reason: string | null;
            contract: components["schemas"]["ContractFile"] | null;
            byName: string;
            at: string;
        };
        HoldingView: {
            id: string;
            unitId: string;
            unitCode: string;
            unitName: string;
            /** @enum {string} */
            unitKind: "land" | "plant";
            zoneCode: string;
            /** @enum {string} */
            state: "allocated" | "lapsed" | "released" | "reserved";
            /** @description 亩 of land, m² of a plant; what is, or was, held. */
            area: string;
            until: string | null;
            /** @enum {string|null} */
            basis: "grant" | "lease" | null | "sale";
            /** @description Since when: the day of its last fact. */
            on: string;
            /** @description Null: whose it is is not the reader's to see. */
            holder: components["schemas"]["LandHolder"] | null;
            /** @description What holds it has ended (lost, terminated, exited …) and still holds it. */
            toRelease: boolean;
            /** @description The reader manages the zone's land. */
            mayManage: boolean;
            steps: components["schemas"]["HoldingStep"][];
        };
        OthersHold: {
            reserved: string;
            allocated: string;
        };
        LandUnitView: {
            id: string;
            code: string;
            name: string;
            /** @enum {string} */
            kind: "land" | "plant";
            zoneCode: string;
            /** @enum {string} */
            landUse: "commercial" | "logistics" | "m0" | "m1" | "m2" | "m3" | "mixed" | "research";
            /** @description 亩 of land, m² of a plant; as all areas of this row. */
            area: string;
            reserved: string;
            allocated: string;
            free: string;
            /** @enum {string} */
            state: "allocated" | "free" | "partly" | "reserved";
            /** @description 元 */
            price: string | null;
            /** @enum {string|null} */
            priceBasis: null | "per_m2" | "per_m2_month" | "per_mu";
            utilities: components["schemas"]["LandUtilities"];
            /** @description An outline is kept. */
            drawn: boolean;
            sample: boolean;
            active: boolean;
            version: number;
            updatedAt: string;
            geometry: components["schemas"]["GeoPolygon"] | null;
            note: string | null;
            /** @description The reader may change it and give it away. */
            mayManage: boolean;
            /** @description Those the reader may know of, standing ones first. */
            holdings: components["schemas"]["HoldingView"][];
            /** @description What the others hold, in one sum. */
            others: components["schemas"]["OthersHold"];
        };
        EditLandUnit: {
            code?: string;
            name?: string;
            /** @description Only while nothing of it is held. */
            zoneCode?: string;
            /** @enum {string} */
            landUse?: "commercial" | "logistics" | "m0" | "m1" | "m2" | "m3" | "mixed" | "research";
            /** @description 亩 of land, m² of a plant; never less than what is held. */
            area?: string;
            /** @description Switched off only while nothing of it is held. */
            active?: boolean;
            /** @description 元 per what `priceBasis` says. */
            price?: string | null;
            /** @enum {string|null} */
            priceBasis?: null | "per_m2" | "per_m2_month" | "per_mu";
            /** @description Replaces all of them. */
            utilities?: components["schemas"]["LandUtilities"] | null;
            /** @description Its outline on the ground. */
            geometry?: components["schemas"]["GeoPolygon"] | null;
            note?: string | null;
        };
        LandHistory: {
            items: components["schemas"]["HistoryEvent"][];
        };
        ReserveLand: {
            /** @description For a project … */
            projectId?: string | null;
            /** @description … or for a lead that is none yet. */
            leadId?: string | null;
            /** @description 亩 of land, m² of a plant. */
            area: string;
            /** @description The last day it holds. */
            until: string;
            reason: string;
        };
        AllocateLand: {
            projectId: string;
            /** @description 亩 of land, m² of a plant. */
            area: string;
            /** @enum {string} */
            basis: "grant" | "lease" | "sale";
            /** @description The day of the contract; today at the latest. */
            effectiveOn: string;
            contractFileId: string;
            note?: string | null;
        };
        ProlongReservation: {
            until: string;
            reason: string;
        };
        AllocateReserved: {
            /** @description 亩 of land, m² of a plant; what was reserved when missing. */
            area?: string | null;
            /** @enum {string} */
            basis: "grant" | "lease" | "sale";
            /** @description The day of the contract; today at the latest. */
            effectiveOn: string;
            contractFileId: string;
            note?: string | null;
        };
        ReleaseLand: {
            /** @description 亩 of land, m² of a plant; all that is held when missing. */
            area?: string | null;
            /** @description Today when missing. */
            effectiveOn?: string | null;
            reason: string;
        };
        ReviewListRow: {
            /** @enum {string|null} */
            waitsFor: "clauses" | "convene" | "decide" | "declare" | null | "opinion" | "submit";
            id: string;
            projectId: string;
            projectCode: string;
            projectName: string;
            zoneCode: string;
            /** @enum {string} */
            mode: "asset_light" | "greenfield" | "leased" | "retrofit";
            industryCode: string | null;
            segmentCode: string | null;
            round: number;
            /** @enum {string} */
            state: "decided" | "draft" | "in_review" | "submitted" | "withdrawn";
            /** @enum {string|null} */
            verdict: "approved" | "approved_with_conditions" | null | "rejected" | "returned";
            score: string | null;
            proposedById: string;
            proposedBy: string;
            proposedAt: string;
            submittedAt: string | null;
            meetingOn: string | null;
            version: number;
        };
        ReviewPage: {
            items: components["schemas"]["ReviewListRow"][];
            nextCursor: string | null;
            total: number;
        };
        ReviewFacts: {
            summary?: string | null;
            /** @description 元, the fixed-asset part. */
            fixedInvestment?: string | null;
            /** @description 亩 */
            landMu?: string | null;
            /** @description ㎡ of plant floor. */
            floorArea?: string | null;
            output?: string | null;
            tax?: string | null;
            jobs?: number | null;
            /** @description 吨标煤 */
            energyTons?: string | null;
            /** @description Waste water, gas, solids; total-quantity indicators needed. */
            emission?: string | null;
            /** @description Process risk, dangerous chemicals, fire class. */
            safety?: string | null;
            /** @description Turnover, credit, record of projects built. */
            investorStrength?: string | null;
            /** @description Which gap of the chain it fills. */
            chainContribution?: string | null;
            /** @description The zone offers nothing: there are no clauses to review. */
            noOffer?: boolean;
        };
        MeasuredView: {
            code: string;
            value: string | null;
        };
        BandDto: {
            /** @description In the measure's unit. */
            at: string;
            points: number;
        };
        CriterionDto: {
            code: string;
            nameZh: string;
            nameEn: string;
            /** @description All criteria of a set together: 100. */
            points: number;
            /**
             * @description Scored from this measure; null: reviewers give the points.
             * @enum {string|null}
             */
            measure: "energy_per_output" | "investment_per_m2" | "investment_per_mu" | null | "output_per_job" | "output_per_m2" | "output_per_mu" | "tax_per_job" | "tax_per_m2" | "tax_per_mu";
            /** @enum {string|null} */
            direction: "higher" | "lower" | null;
            /** @description Best first. */
            bands: components["schemas"]["BandDto"][];
            source: string;
        };
        VetoRuleDto: {
            code: string;
            nameZh: string;
            nameEn: string;
            source: string;
        };
        CriteriaSetView: {
            id: string;
            code: string;
            version: number;
            nameZh: string;
            nameEn: string;
            industryCode: string | null;
            /** @enum {string|null} */
            mode: "asset_light" | "greenfield" | "leased" | null | "retrofit";
            passMark: number;
            quorum: number;
            fromOn: string;
            active: boolean;
            criteria: components["schemas"]["CriterionDto"][];
            vetoes: components["schemas"]["VetoRuleDto"][];
            source: string;
            /** @description Null: it came with the software. */
            setBy: string | null;
            recordedAt: string;
        };
        ReviewerView: {
            userId: string;
            name: string;
            seats: ("fair_competition" | "legal" | "panel")[];
            /** @description null: nothing declared yet. */
            conflict: boolean | null;
            conflictNote: string | null;
            hasSpoken: boolean;
        };
        SheetRowView: {
            code: string;
            value: string | null;
            auto: number | null;
            counted: string | null;
        };
        CriterionPoints: {
            code: string;
            points: number;
        };
        OpinionView: {
            userId: string;
            name: string;
            /** @enum {string} */
            opinion: "abstain" | "oppose" | "support";
            text: string;
            scores: components["schemas"]["CriterionPoints"][];
            /** @description Measured and judged points together, of 100. */
            total: number;
            /** @description Given after an earlier one. */
            revised: boolean;
            recordedAt: string;
        };
        VetoView: {
            id: string;
            code: string;
            grounds: string;
            raisedById: string;
            raisedBy: string;
            raisedAt: string;
            /** @enum {string|null} */
            ruling: "lifted" | null | "stands";
            reason: string | null;
            ruledBy: string | null;
            ruledAt: string | null;
        };
        ClauseVerdictView: {
            /** @enum {string} */
            aspect: "fair_competition" | "legal";
            /** @enum {string} */
            verdict: "passed" | "passed_with_change" | "refused";
            reason: string;
            by: string;
            recordedAt: string;
        };
        ClauseVersionView: {
            version: number;
            /** @enum {string} */
            kind: "infrastructure" | "land_price" | "other" | "rent" | "subsidy" | "talent" | "tax";
            text: string;
            /** @description 元 */
            amount: string | null;
            removed: boolean;
            writtenById: string;
            writtenBy: string;
            recordedAt: string;
            verdicts: components["schemas"]["ClauseVerdictView"][];
        };
        ClauseView: {
            /** @description The same through all versions. */
            id: string;
            /** @description Its place in the offer, from 1. */
            no: number;
            /** @description Newest first, without the present one. */
            before: components["schemas"]["ClauseVersionView"][];
            version: number;
            /** @enum {string} */
            kind: "infrastructure" | "land_price" | "other" | "rent" | "subsidy" | "talent" | "tax";
            text: string;
            /** @description 元 */
            amount: string | null;
            removed: boolean;
            writtenById: string;
            writtenBy: string;
            recordedAt: string;
            verdicts: components["schemas"]["ClauseVerdictView"][];
        };
        MinutesView: {
            id: string;
            name: string;
        };
        DecisionView: {
            /** @enum {string} */
            verdict: "approved" | "approved_with_conditions" | "rejected" | "returned";
            reason: string;
            score: string | null;
            heldOn: string;
            by: string;
            recordedAt: string;
        };
        ObligationView: {
            id: string;
            projectId: string;
            projectName: string;
            /** @enum {string} */
            side: "investor" | "zone";
            /** @enum {string} */
            kind: "dates" | "energy" | "environment" | "intensity" | "investment" | "jobs" | "land" | "other" | "output" | "permits" | "plant" | "power" | "safety" | "subsidy" | "tax";
            text: string;
            /** @description In the unit of its kind: 元, 元 per mu, people. */
            amount: string | null;
            /** @description What the verdict says was kept, in the same unit. */
            keptAmount: string | null;
            /** @description What the report that waits says was reached, in the same unit. */
            reportedAmount: string | null;
            teamId: string | null;
            teamNameZh: string | null;
            teamNameEn: string | null;
            zoneCode: string;
            dueOn: string;
            overdue: boolean;
            /** @enum {string} */
            source: "agreement" | "by_hand" | "review_condition" | "visit";
            sourceId: string;
            /** @enum {string} */
            state: "broken" | "kept" | "open" | "partly" | "waived" | "withdrawn";
            /** @description Reported kept; waits for somebody else's answer. */
            reported: boolean;
            recordedAt: string;
            version: number;
        };
        HindranceView: {
            code: string;
            zh: string;
            en: string;
        };
        ReviewView: {
            withdrawnReason: string | null;
            facts: components["schemas"]["ReviewFacts"];
            /** @description False: a draft at a past moment, of which nothing was kept yet. */
            factsKnown: boolean;
            /** @description SHA-256 of the facts as submitted. */
            factsHash: string | null;
            measures: components["schemas"]["MeasuredView"][];
            /** @description What it is judged by; before the submission, what it would be judged by today. */
            criteria: components["schemas"]["CriteriaSetView"] | null;
            reviewers: components["schemas"]["ReviewerView"][];
            sheet: components["schemas"]["SheetRowView"][];
            opinions: components["schemas"]["OpinionView"][];
            /** @description Opinions the reader does not see yet: their own comes first, or they are the ones judged. */
            hiddenOpinions: number;
            vetoes: components["schemas"]["VetoView"][];
            clauses: components["schemas"]["ClauseView"][];
            minutes: components["schemas"]["MinutesView"] | null;
            decision: components["schemas"]["DecisionView"] | null;
            conditions: components["schemas"]["ObligationView"][];
            /** @description What stands against approval as things are. */
            hindrances: components["schemas"]["HindranceView"][];
            /** @description What the reader may do with this round now. */
            may: ("clauses" | "convene" | "decide" | "declare" | "edit" | "fair_competition" | "judge" | "legal" | "minutes" | "rule" | "submit" | "veto" | "withdraw")[];
            id: string;
            projectId: string;
            projectCode: string;
            projectName: string;
            zoneCode: string;
            /** @enum {string} */
            mode: "asset_light" | "greenfield" | "leased" | "retrofit";
            industryCode: string | null;
            segmentCode: string | null;
            round: number;
            /** @enum {string} */
            state: "decided" | "draft" | "in_review" | "submitted" | "withdrawn";
            /** @enum {string|null} */
            verdict: "approved" | "approved_with_conditions" | null | "rejected" | "returned";
            score: string | null;
            proposedById: string;
            proposedBy: string;
            proposedAt: string;
            submittedAt: string | null;
            meetingOn: string | null;
            version: number;
        };
        ReviewRow: {
            id: string;
            projectId: string;
            projectCode: string;
            projectName: string;
            zoneCode: string;
            /** @enum {string} */
            mode: "asset_light" | "greenfield" | "leased" | "retrofit";
            industryCode: string | null;
            segmentCode: string | null;
            round: number;
            /** @enum {string} */
            state: "decided" | "draft" | "in_review" | "submitted" | "withdrawn";
            /** @enum {string|null} */
            verdict: "approved" | "approved_with_conditions" | null | "rejected" | "returned";
            score: string | null;
            proposedById: string;
            proposedBy: string;
            proposedAt: string;
            submittedAt: string | null;
            meetingOn: string | null;
            version: number;
        };
        ProjectReviews: {
            /** @description Newest first. */
            rounds: components["schemas"]["ReviewRow"][];
            /** @description A new round may be proposed by the reader. */
            mayPropose: boolean;
            /** @description What the project and the last round say already. */
            prefill: components["schemas"]["ReviewFacts"];
        };
        ProposeReview: {
            facts: components["schemas"]["ReviewFacts"];
        };
        ProposalPreview: {
            /** @description What it would be judged by today. */
            criteria: components["schemas"]["CriteriaSetView"] | null;
            measures: components["schemas"]["MeasuredView"][];
            /** @description Points the figures alone bring. */
            sheet: components["schemas"]["SheetRowView"][];
            /** @description Figures the criteria measure. */
            needs: string[];
        };
        WithdrawReview: {
            reason: string;
        };
        JudgeChoice: {
            id: string;
            name: string;
            roles: string[];
            /** @description Has a hand in the proposal and may not be named. */
            involved: boolean;
        };
        NamedReviewer: {
            userId: string;
            /** @enum {string} */
            seat: "fair_competition" | "legal" | "panel";
        };
        NamePanel: {
            seats: components["schemas"]["NamedReviewer"][];
            meetingOn?: string | null;
        };
        AttachMinutes: {
            fileId: string;
        };
        DeclareInterest: {
            conflict: boolean;
            /** @description Which interest; required when there is one. */
            note?: string | null;
        };
        GiveOpinion: {
            /** @enum {string} */
            opinion: "abstain" | "oppose" | "support";
            text: string;
            /** @description One for each criterion that reviewers judge. */
            scores: components["schemas"]["CriterionPoints"][];
        };
        RaiseVeto: {
            code: string;
            grounds: string;
        };
        RuleVeto: {
            /** @enum {string} */
            ruling: "lifted" | "stands";
            reason: string;
        };
        Condition: {
            /** @enum {string} */
            side: "investor" | "zone";
            /** @enum {string} */
            kind: "dates" | "energy" | "environment" | "intensity" | "investment" | "jobs" | "land" | "other" | "output" | "permits" | "plant" | "power" | "safety" | "subsidy" | "tax";
            text: string;
            /** @description 元 */
            amount?: string | null;
            dueOn: string;
        };
        DecideReview: {
            /** @enum {string} */
            verdict: "approved" | "approved_with_conditions" | "rejected" | "returned";
            reason: string;
            /** @description The day the panel met; today at the latest. */
            heldOn: string;
            conditions: components["schemas"]["Condition"][];
        };
        WriteClause: {
            /** @enum {string} */
            kind: "infrastructure" | "land_price" | "other" | "rent" | "subsidy" | "talent" | "tax";
            text: string;
            /** @description 元 */
            amount?: string | null;
        };
        ReviewClause: {
            /** @enum {string} */
            aspect: "fair_competition" | "legal";
            /** @enum {string} */
            verdict: "passed" | "passed_with_change" | "refused";
            /** @description Grounds; of `passed_with_change` the wording it passes with. */
            reason: string;
        };
        MeasureView: {
            /** @enum {string} */
            code: "energy_per_output" | "investment_per_m2" | "investment_per_mu" | "output_per_job" | "output_per_m2" | "output_per_mu" | "tax_per_job" | "tax_per_m2" | "tax_per_mu";
            zh: string;
            en: string;
            unitZh: string;
            unitEn: string;
            /** @description The figures it is computed from. */
            needs: string[];
        };
        CriteriaSets: {
            /** @description By code, the latest version first. */
            sets: components["schemas"]["CriteriaSetView"][];
            measures: components["schemas"]["MeasureView"][];
        };
        PublishCriteria: {
            nameZh: string;
            nameEn: string;
            industryCode?: string | null;
            /** @enum {string|null} */
            mode?: "asset_light" | "greenfield" | "leased" | null | "retrofit";
            passMark: number;
            /** @description Fewest opinions a decision stands on. */
            quorum: number;
            /** @description Proposals submitted from this day on are judged by it. */
            fromOn: string;
            /** @description false switches the set off from that day. */
            active: boolean;
            criteria: components["schemas"]["CriterionDto"][];
            vetoes: components["schemas"]["VetoRuleDto"][];
            source: string;
        };
        ObligationKindView: {
            /** @enum {string} */
            code: "dates" | "energy" | "environment" | "intensity" | "investment" | "jobs" | "land" | "other" | "output" | "permits" | "plant" | "power" | "safety" | "subsidy" | "tax";
            zh: string;
            en: string;
            /**
             * @description Null: without a figure.
             * @enum {string|null}
             */
            unit: null | "people" | "yuan" | "yuan_per_mu";
            sides: ("investor" | "zone")[];
            /** @description The investor's has its verdict before the project counts as at capacity. */
            atCapacity: boolean;
        };
        SideKept: {
            /** @enum {string} */
            side: "investor" | "zone";
            count: number;
            judged: number;
            /** @description Of what has its verdict, the fraction kept; null before the first. */
            rate: string | null;
        };
        ProposedTerm: {
            /** @enum {string} */
            term: "contractedAmount" | "promisedJobs" | "promisedOutput" | "promisedProductionOn" | "promisedStartOn" | "promisedTax";
            /** @enum {string} */
            kind: "dates" | "energy" | "environment" | "intensity" | "investment" | "jobs" | "land" | "other" | "output" | "permits" | "plant" | "power" | "safety" | "subsidy" | "tax";
            text: string;
            /** @description In the unit of its kind. */
            amount: string | null;
            dueOn: string;
        };
        CheckedPromise: {
            obligationId: string;
            /** @enum {string} */
            kind: "dates" | "energy" | "environment" | "intensity" | "investment" | "jobs" | "land" | "other" | "output" | "permits" | "plant" | "power" | "safety" | "subsidy" | "tax";
            text: string;
            /** @description In the unit of its kind. */
            promised: string | null;
            /** @description Completed and verified investment of the ledger; of other kinds what was found kept, or reported. */
            actual: string | null;
            /** @enum {string|null} */
            actualFrom: "ledger" | null | "report" | "verdict";
            /** @description actual ÷ promised. */
            rate: string | null;
            /** @enum {string} */
            state: "broken" | "kept" | "open" | "partly" | "waived" | "withdrawn";
            reported: boolean;
        };
        ProjectPromises: {
            sides: components["schemas"]["SideKept"][];
            /** @description Terms of the agreement not set as obligations yet. */
            proposed: components["schemas"]["ProposedTerm"][];
            check: components["schemas"]["CheckedPromise"][];
            /** @description The reader may add obligations. */
            maySet: boolean;
        };
        SetObligation: {
            /** @enum {string} */
            side: "investor" | "zone";
            /** @enum {string} */
            kind: "dates" | "energy" | "environment" | "intensity" | "investment" | "jobs" | "land" | "other" | "output" | "permits" | "plant" | "power" | "safety" | "subsidy" | "tax";
            text: string;
            /** @description In the unit of its kind: 元, 元 per mu, people. */
            amount?: string | null;
            /** @description The last day in time. */
            dueOn: string;
            /** @description The department that answers for it, on the zone's side. */
            teamId?: string | null;
        };
        ObligationChange: {
            field: string;
            from: string | null;
            to: string | null;
        };
        ObligationStepView: {
            /** @enum {string} */
            kind: "broken" | "changed" | "kept" | "partly" | "reported" | "sent_back" | "waived" | "withdrawn";
            note: string | null;
            proofFileId: string | null;
            proofName: string | null;
            /** @description In the unit of its kind. */
            amount: string | null;
            /** @description Of `changed`. */
            changes: components["schemas"]["ObligationChange"][] | null;
            by: string;
            recordedAt: string;
        };
        ObligationStory: {
            id: string;
            projectId: string;
            projectName: string;
            /** @enum {string} */
            side: "investor" | "zone";
            /** @enum {string} */
            kind: "dates" | "energy" | "environment" | "intensity" | "investment" | "jobs" | "land" | "other" | "output" | "permits" | "plant" | "power" | "safety" | "subsidy" | "tax";
            text: string;
            /** @description In the unit of its kind: 元, 元 per mu, people. */
            amount: string | null;
            /** @description What the verdict says was kept, in the same unit. */
            keptAmount: string | null;
            /** @description What the report that waits says was reached, in the same unit. */
            reportedAmount: string | null;
            teamId: string | null;
            teamNameZh: string | null;
            teamNameEn: string | null;
            zoneCode: string;
            dueOn: string;
            overdue: boolean;
            /** @enum {string} */
            source: "agreement" | "by_hand" | "review_condition" | "visit";
            sourceId: string;
            /** @enum {string} */
            state: "broken" | "kept" | "open" | "partly" | "waived" | "withdrawn";
            /** @description Reported kept; waits for somebody else's answer. */
            reported: boolean;
            recordedAt: string;
            version: number;
            /** @description Oldest first. */
            steps: components["schemas"]["ObligationStepView"][];
            may: ("change" | "report" | "verify" | "waive" | "withdraw")[];
        };
        ChangeObligation: {
            /** @enum {string} */
            kind?: "dates" | "energy" | "environment" | "intensity" | "investment" | "jobs" | "land" | "other" | "output" | "permits" | "plant" | "power" | "safety" | "subsidy" | "tax";
            text?: string;
            /** @description In the unit of its kind: 元, 元 per mu, people. */
            amount?: string | null;
            dueOn?: string;
            teamId?: string | null;
            reason: string;
        };
        WithdrawObligation: {
            reason: string;
        };
        ObligationTotals: {
            /** @description Σ of what was promised in money, 元. */
            promised: string;
            /** @description Σ of what was kept of it, 元. */
            kept: string;
            count: number;
            /** @description With a verdict: kept, in part or broken. */
            judged: number;
            /** @description Of what has its verdict, the fraction kept; null before the first. */
            rate: string | null;
        };
        ObligationPage: {
            items: components["schemas"]["ObligationView"][];
            nextCursor: string | null;
            total: number;
            totals: components["schemas"]["ObligationTotals"];
        };
        ReportObligation: {
            /** @description What was done. */
            note: string;
            proofFileId: string;
            /** @description What was reached, in the unit of its kind; the whole when missing. */
            amount?: string | null;
        };
        JudgeObligation: {
            /** @enum {string} */
            verdict: "broken" | "kept" | "partly" | "sent_back";
            /** @description Required unless it is kept. */
            reason?: string | null;
            /** @description How much was kept, in the unit of its kind: asked when it is kept in part, and only then. */
            amount?: string | null;
        };
        WaiveObligation: {
            reason: string;
        };
        VisitPlanView: {
            id: string;
            projectId: string;
            projectName: string;
            zoneCode: string;
            /** @enum {string} */
            stage: "aftercare" | "appraisal" | "at_capacity" | "building" | "negotiation" | "producing" | "registered" | "signed" | "started";
            /** @enum {string} */
            visitedBy: "agent" | "leader" | "other";
            /** @description Null while nobody is appointed. */
            visitorId: string | null;
            visitorName: string | null;
            dueOn: string;
            overdue: boolean;
            purpose: string;
            recurring: boolean;
            /** @enum {string} */
            state: "done" | "dropped" | "open";
            dropReason: string | null;
            version: number;
        };
        PlannedVisitPage: {
            items: components["schemas"]["VisitPlanView"][];
            nextCursor: string | null;
            total: number;
        };
        VisitStepView: {
            id: string;
            text: string;
            dueOn: string | null;
            /** @description The request to a department it became. */
            blockerId: string | null;
            obligationId: string | null;
        };
        VisitFileView: {
            id: string;
            name: string;
        };
        VisitRecordView: {
            id: string;
            visitedOn: string;
            visitorName: string;
            met: string;
            raised: string;
            /** @description Reported as the yearly visit of aftercare. */
            yearly: boolean;
            recordedBy: string;
            recordedAt: string;
            steps: components["schemas"]["VisitStepView"][];
            files: components["schemas"]["VisitFileView"][];
        };
        ProjectVisits: {
            /** @description Open ones first, the soonest due first. */
            plans: components["schemas"]["VisitPlanView"][];
            /** @description Newest first. */
            records: components["schemas"]["VisitRecordView"][];
            /** @description How often a project at this stage is visited. */
            rhythmMonths: number;
            rhythmZh: string;
            rhythmEn: string;
            /** @description When the next visit would be due by that. */
            nextOn: string;
            mayPlan: boolean;
            mayRecord: boolean;
        };
        PlanVisit: {
            /** @enum {string} */
            visitedBy: "agent" | "leader" | "other";
            /** @description Of `other`: an active person who may read the project's work. */
            visitorId?: string | null;
            dueOn: string;
            purpose: string;
            /** @description The next one is planned by itself, after the months of the project's stage. */
            recurring?: boolean;
        };
        ChangeVisitPlan: {
            /** @enum {string} */
            visitedBy?: "agent" | "leader" | "other";
            visitorId?: string | null;
            dueOn?: string;
            purpose?: string;
            recurring?: boolean;
        };
        DropVisitPlan: {
            reason: string;
        };
        VisitNextStep: {
            text: string;
            dueOn?: string | null;
        };
        RecordVisit: {
            /** @description The plan it fulfils. */
            planId?: string | null;
            /** @description Today at the latest. */
            visitedOn: string;
            /** @description Who went; the caller when missing. */
            visitorId?: string | null;
            /** @description Whom they met. */
            met: string;
            /** @description What was raised there. */
            raised: string;
            nextSteps?: components["schemas"]["VisitNextStep"][];
            fileIds?: string[];
        };
        ItemToSupply: {
            code: string;
            /**
             * @description Beside what a gate lacks: a request to the reader's department, and a review that waits for the reader.
             * @enum {string}
             */
            kind: "blocker" | "evidence" | "field" | "milestone" | "promise" | "review" | "verification";
            /**
             * @description waive: the event has happened, and only the leadership's waiver would let it count without this.
             * @enum {string}
             */
            act: "supply" | "waive";
            zh: string;
            en: string;
            /**
             * @description The rung that asks for it.
             * @enum {string|null}
             */
            stage: "aftercare" | "appraisal" | "at_capacity" | "building" | "negotiation" | null | "producing" | "registered" | "signed" | "started";
            milestoneId: string | null;
            obligationId: string | null;
            /** @description The request or the review. */
            recordId: string | null;
            suppliedBy: ("audit_admin" | "department" | "leadership" | "promotion_officer" | "security_admin" | "system_admin" | "verifier" | "zone_manager")[];
            since: string;
        };
        ProjectToSupply: {
            projectId: string;
            projectCode: string;
            projectName: string;
            zoneCode: string;
            /** @enum {string} */
            stage: "aftercare" | "appraisal" | "at_capacity" | "building" | "negotiation" | "producing" | "registered" | "signed" | "started";
            /** @description Since when the oldest is missing. */
            since: string;
            items: components["schemas"]["ItemToSupply"][];
        };
        ToSupplyPage: {
            items: components["schemas"]["ProjectToSupply"][];
            nextCursor: string | null;
            /** @description Projects. */
            total: number;
            /** @description Asked of a moment before this one: what gates lacked then was not kept, and is not told. */
            keptFrom: string | null;
        };
        FileVersion: {
            /** @description The virus's name, where the file was refused. */
            scanFinding: string | null;
            uploadedById: string;
            uploadedBy: string;
            createdAt: string;
            id: string;
            /** @description Shared by all versions of one document. */
            documentId: string;
            version: number;
            name: string;
            /**
             * @description What the paper is.
             * @enum {string}
             */
            type: "acceptance" | "agreement" | "invoice" | "licence" | "minutes" | "other" | "permit" | "photo" | "statistics_form";
            confidential: boolean;
            mediaType: string;
            /** @description In bytes. */
            size: number;
            sha256: string;
            /**
             * @description Only `clean` and `not_scanned` can be opened and count as evidence.
             * @enum {string}
             */
            scanState: "clean" | "not_scanned" | "pending" | "refused";
        };
        ProjectFileCite: {
            fileId: string;
            /** @description milestone, entry, project … */
            kind: string;
            /** @description A milestone's kind, a month (YYYY-MM); empty where there is nothing to tell. */
            label: string;
        };
        ProjectDocument: {
            documentId: string;
            /** @description Newest first. What cites an older version keeps citing it. */
            versions: components["schemas"]["FileVersion"][];
            cites: components["schemas"]["ProjectFileCite"][];
            /** @description The caller may bring a new version. */
            mayReplace: boolean;
            /** @description The caller may have it without a watermark. */
            mayOpenOriginal: boolean;
        };
        ProjectFileList: {
            /** @description The last brought first. */
            items: components["schemas"]["ProjectDocument"][];
            /** @description Files are scanned for viruses here. */
            scanned: boolean;
            /** @description The caller may add files, and take off what was only kept with the project. */
            mayAdd: boolean;
        };
        AttachProjectFile: {
            /** @description An uploaded file. */
            fileId: string;
        };
        InsiderView: {
            userId: string;
            name: string;
            /**
             * @description By office, or by the list.
             * @enum {string}
             */
            way: "agent" | "leader" | "listed" | "officer";
            until: string | null;
            /** @description Of the list alone, as are the next two. */
            reason: string | null;
            byName: string | null;
            at: string | null;
        };
        OpeningView: {
            id: string;
            userName: string;
            reason: string;
            openedAt: string;
            endsAt: string;
            /** @description Still in force. */
            open: boolean;
            /** @description A true name was read by it. */
            read: boolean;
        };
        OwnAccess: {
            /** @enum {string} */
            way: "agent" | "leader" | "listed" | "officer" | "opening";
            until: string | null;
            endsAt: string | null;
            reason: string | null;
        };
        SecrecyView: {
            confidential: boolean;
            codeName: string | null;
            since: string | null;
            byName: string | null;
            reason: string | null;
            insiders: components["schemas"]["InsiderView"][];
            /** @description Newest first. */
            openings: components["schemas"]["OpeningView"][];
            own: components["schemas"]["OwnAccess"] | null;
            /** @description Hours of one look. */
            openingHours: number;
            mayManage: boolean;
            mayOpen: boolean;
        };
        CodeNameSuggestion: {
            codeName: string;
        };
        MakeConfidential: {
            codeName: string;
            reason: string;
            /** @description Who else needs to know, besides those in charge and whoever marks it. */
            insiderIds?: string[];
        };
        LiftSecrecy: {
            reason: string;
        };
        LetIn: {
            userId: string;
            /** @description The last day; null: until taken off. */
            until?: string | null;
            reason: string;
        };
        TakeOff: {
            reason: string;
        };
        BreakGlass: {
            reason: string;
        };
        OpeningRow: {
            id: string;
            userName: string;
            reason: string;
            openedAt: string;
            endsAt: string;
            /** @description Still in force. */
            open: boolean;
            /** @description A true name was read by it. */
            read: boolean;
            projectId: string;
            projectCode: string;
            codeName: string;
        };
        OpeningPage: {
            items: components["schemas"]["OpeningRow"][];
            nextCursor: string | null;
            total: number;
        };
        SecrecyRuleView: {
            openingHours: number;
            reason: string;
            /** @description Null: as the system came. */
            setByName: string | null;
            /** @description ISO instant. */
            recordedAt: string;
        };
        SecrecyRuleList: {
            /** @description Newest first: the first is in force. */
            items: components["schemas"]["SecrecyRuleView"][];
        };
        SetSecrecyRule: {
            openingHours: number;
            reason: string;
        };
        ProposeProjectTransfer: {
            /** @description The receiving zone. */
            zoneCode: string;
            /** @description First month credited to it; it must have come. */
            fromMonth: string;
            reason: string;
        };
        ProjectTransferView: {
            id: string;
            projectId: string;
            projectCode: string;
            projectName: string;
            /** @description Null: the project is confidential. */
            investorName: string | null;
            /** @enum {string} */
            stage: "aftercare" | "appraisal" | "at_capacity" | "building" | "negotiation" | "producing" | "registered" | "signed" | "started";
            /** @description 元 */
            plannedTotal: string | null;
            /** @description 元 */
            contractedAmount: string | null;
            fromZoneCode: string;
            toZoneCode: string;
            /** @description First month credited to the receiving zone. */
            fromMonth: string;
            reason: string;
            /** @enum {string} */
            state: "accepted" | "declined" | "proposed" | "withdrawn";
            proposedByName: string;
            proposedAt: string;
            decidedByName: string | null;
            decidedAt: string | null;
            answer: string | null;
            mayAnswer: boolean;
            mayWithdraw: boolean;
        };
        AcceptProjectTransfer: {
            answer?: string | null;
        };
        DeclineProjectTransfer: {
            answer: string;
        };
        ChildProject: {
            id: string;
            code: string;
            name: string;
            /** @enum {string} */
            relation: "expansion" | "phase";
            number: number;
            zoneCode: string;
            /** @enum {string} */
            stage: "aftercare" | "appraisal" | "at_capacity" | "building" | "negotiation" | "producing" | "registered" | "signed" | "started";
            /** @enum {string} */
            status: "active" | "exited" | "lost" | "merged" | "paused" | "rejected" | "terminated" | "transferred";
            /** @enum {string|null} */
            light: "green" | null | "red" | "yellow";
            /** @description 元 */
            plannedTotal: string | null;
            /** @description 元 */
            contractedAmount: string | null;
            /** @description 元, verified since its start. */
            completed: string;
        };
        ChildSums: {
            /** @enum {string} */
            relation: "expansion" | "phase";
            count: number;
            /** @description 元 */
            planned: string;
            /** @description 元 */
            contracted: string;
            /** @description 元, verified since their start. */
            completed: string;
        };
        ChildProjects: {
            items: components["schemas"]["ChildProject"][];
            sums: components["schemas"]["ChildSums"][];
            /** @description What may be opened under it now. */
            mayOpen: ("expansion" | "phase")[];
        };
        OpenChild: {
            /** @enum {string} */
            relation: "expansion" | "phase";
            /** @description The parent's name with its number when missing. */
            name?: string | null;
            /** @enum {string} */
            mode: "asset_light" | "greenfield" | "leased" | "retrofit";
            zoneCode?: string | null;
            officerId?: string | null;
            /** @description 元. Of a phase a part of the parent's planned total. */
            plannedTotal?: string | null;
            description?: string | null;
        };
        ChangeOwner: {
            investor: components["schemas"]["InvestorChoice"];
            /** @description Yes, this is another company than the one of the same name. */
            confirmDifferent?: boolean;
            /** @description First month of the new investor; it must have come. */
            fromMonth: string;
            reason: string;
        };
        CapitalIncreaseView: {
            id: string;
            on: string;
            /** @description 元 */
            planned: string;
            /** @description 元 */
            contracted: string;
            /** @description 元 */
            fixed: string;
            agreementFileId: string | null;
            agreementName: string | null;
            reason: string;
            recordedByName: string;
            recordedAt: string;
            /** @description Why it was withdrawn; null: it stands. */
            withdrawnReason: string | null;
            withdrawnByName: string | null;
        };
        RecordCapitalIncrease: {
            /** @description The day of the supplementary agreement; it must have come. */
            on: string;
            /** @description 元, added to the planned total. */
            planned: string;
            /** @description 元, added to the contracted amount. */
            contracted: string;
            /** @description 元, the fixed-asset part of what is contracted. */
            fixed: string;
            /** @description The supplementary agreement. */
            agreementFileId: string;
            reason: string;
        };
        WithdrawCapitalIncrease: {
            reason: string;
        };
        ImportSummary: {
            rows: number;
            new: number;
            unchanged: number;
            update: number;
            error: number;
            skipped: number;
            loaded: number;
            /** @description Milestones of this import that still wait for a verifier. */
            pendingMilestones: number;
        };
        ImportView: {
            id: string;
            fileName: string;
            /** @enum {string} */
            state: "cancelled" | "done" | "failed" | "loading" | "needs_answers" | "reading" | "ready" | "uploaded";
            /** @description Rows done of `total`. */
            progress: number;
            total: number;
            /** @description Stable code of why it failed, with its texts. */
            errorCode: string | null;
            errorZh: string | null;
            errorEn: string | null;
            createdById: string;
            createdByName: string;
            createdAt: string;
            summary: components["schemas"]["ImportSummary"] | null;
            sheets: components["schemas"]["ImportSheet"][];
            questions: components["schemas"]["ImportQuestion"][];
            defaultZoneCode: string | null;
            defaultIndustryCode: string | null;
            defaultMode: string | null;
            version: number;
        };
        ImportListRow: {
            id: string;
            fileName: string;
            /** @enum {string} */
            state: "cancelled" | "done" | "failed" | "loading" | "needs_answers" | "reading" | "ready" | "uploaded";
            progress: number;
            total: number;
            createdByName: string;
            createdAt: string;
            summary: components["schemas"]["ImportSummary"] | null;
        };
        ImportPage: {
            items: components["schemas"]["ImportListRow"][];
            nextCursor: string | null;
            total: number;
        };
        ImportRowView: {
            sheet: string;
            row: number;
            /** @enum {string} */
            outcome: "error" | "loaded" | "new" | "skipped" | "unchanged" | "update";
            name: string | null;
            investor: string | null;
            zoneCode: string | null;
            industryCode: string | null;
            plannedTotal: string | null;
            stage: string | null;
            problems: components["schemas"]["ImportProblem"][];
            projectId: string | null;
        };
        ImportRowPage: {
            items: components["schemas"]["ImportRowView"][];
            nextCursor: string | null;
            total: number;
        };
        AnswerImport: {
            /** @description Corrections by sheet name: `{ ignore, headerRow, headerDepth, columns: {"5": "plannedTotal" | null}, units: {"5": "万元"} }`. */
            sheets?: {
                [key: string]: unknown;
            };
            /** @description Option chosen, by the question's id. */
            questions?: {
                [key: string]: string;
            };
            /** @description Where rows go whose zone the workbook does not name. */
            defaultZoneCode?: string | null;
            defaultIndustryCode?: string | null;
            /** @enum {string|null} */
            defaultMode?: "asset_light" | "greenfield" | "leased" | null | "retrofit";
        };
        VerifyImport: {
            /** @description Why gaps of the past are waived, e.g. "历史台账导入，纸质档案已核对". */
            reason: string;
            /** @description Until when the waivers for what history lacks hold. */
            waiverExpiresOn: string;
        };
        ImportVerdictResult: {
            verified: number;
            waivers: number;
            projects: number;
        };
        ReportEntry: {
            /** @enum {string} */
            kind: "completed" | "foreign_capital" | "funds";
            month: string;
            /** @description CNY. Below zero (冲减) only of completed investment, and with a note on why. */
            amount?: string;
            /** @description In `currency`; the CNY value follows from the rate. */
            originalAmount?: string;
            currency?: string;
            /** @description CNY for one unit of `currency`. */
            rate?: string;
            rateOn?: string;
            note?: string;
            evidenceFileId?: string;
            /** @description Why a verified figure is corrected. */
            reason?: string;
            /** @description Id of the verified entry this one corrects, as the reporter saw it. */
            expectedVerified?: string;
        };
        RestatedEntry: {
            id: string;
            amount: string;
        };
        EntryHint: {
            /** @enum {string} */
            code: "above_planned_total" | "jump" | "negative_sum" | "not_on_key_list" | "not_started" | "project_not_active" | "same_as_last_month" | "same_elsewhere";
            params: {
                [key: string]: unknown;
            };
            /** @description Reported with a word on why (the note), or not at all. */
            asksWord: boolean;
        };
        EntryView: {
            /** @description The figure of the month that stands verified, when another entry holds it. */
            verifiedNow: components["schemas"]["RestatedEntry"] | null;
            /** @description Worth a second look; nothing was refused. */
            hints: components["schemas"]["EntryHint"][];
            /** @description The version of the rules this entry is counted by today. */
            rulesVersion: number;
            evidenceFileName: string | null;
            /**
             * @description Only `clean` and `not_scanned` count as evidence.
             * @enum {string|null}
             */
            evidenceState: "clean" | "not_scanned" | null | "pending" | "refused";
            id: string;
            projectId: string;
            projectCode: string;
            projectName: string;
            /** @enum {string} */
            kind: "completed" | "foreign_capital" | "funds";
            /** @description YYYY-MM */
            month: string;
            /** @description CNY. */
            amount: string;
            /** @description CNY it adds to the sums: its amount where it stands verified, where it waits what it would add; null where it adds nothing. */
            adds: string | null;
            currency: string;
            originalAmount: string;
            rate: string;
            rateOn: string | null;
            /** @enum {string} */
            state: "pending" | "sent_back" | "superseded" | "verified";
            /** @description The zone, industry and list the month is credited to. `unassigned` where there is none. */
            zoneCode: string;
            industryCode: string;
            segmentCode: string;
            listed: boolean;
            restatesId: string | null;
            reason: string | null;
            note: string | null;
            evidenceFileId: string | null;
            reportedBy: string;
            reportedByName: string;
            /** @description ISO instant. */
            recordedAt: string;
            /** @description The business date of it. */
            reportedOn: string;
            verdictReason: string | null;
            verdictBy: string | null;
            verdictByName: string | null;
            verdictAt: string | null;
            verdictOn: string | null;
            /** @description 抽样核实: the sample the verdict rests on; null where somebody looked at the entry itself. */
            verdictBatchId: string | null;
        };
        EntryRow: {
            id: string;
            projectId: string;
            projectCode: string;
            projectName: string;
            /** @enum {string} */
            kind: "completed" | "foreign_capital" | "funds";
            /** @description YYYY-MM */
            month: string;
            /** @description CNY. */
            amount: string;
            /** @description CNY it adds to the sums: its amount where it stands verified, where it waits what it would add; null where it adds nothing. */
            adds: string | null;
            currency: string;
            originalAmount: string;
            rate: string;
            rateOn: string | null;
            /** @enum {string} */
            state: "pending" | "sent_back" | "superseded" | "verified";
            /** @description The zone, industry and list the month is credited to. `unassigned` where there is none. */
            zoneCode: string;
            industryCode: string;
            segmentCode: string;
            listed: boolean;
            restatesId: string | null;
            reason: string | null;
            note: string | null;
            evidenceFileId: string | null;
            reportedBy: string;
            reportedByName: string;
            /** @description ISO instant. */
            recordedAt: string;
            /** @description The business date of it. */
            reportedOn: string;
            verdictReason: string | null;
            verdictBy: string | null;
            verdictByName: string | null;
            verdictAt: string | null;
            verdictOn: string | null;
            /** @description 抽样核实: the sample the verdict rests on; null where somebody looked at the entry itself. */
            verdictBatchId: string | null;
        };
        CurrencySum: {
            currency: string;
            /** @description In that currency. */
            verified: string;
            pending: string;
        };
        EntrySums: {
            /** @description CNY: entries that stand verified. */
            verified: string;
            /** @description CNY: what waiting entries would add (waiting − verified). */
            pending: string;
            /** @description The same in the original currencies, never added to each other. */
            byCurrency: components["schemas"]["CurrencySum"][];
        };
        EntryPage: {
            items: components["schemas"]["EntryRow"][];
            nextCursor: string | null;
            total: number;
            sums: components["schemas"]["EntrySums"];
        };
        InvestmentMonth: {
            month: string;
            /** @description CNY, null where nothing stands verified. */
            verified: string | null;
            verifiedEntryId: string | null;
            /** @description CNY of the waiting entry; null where none waits. */
            pending: string | null;
            pendingEntryId: string | null;
            /** @description CNY planned for the month; null until yearly plans are kept. */
            plan: string | null;
            /** @description Σ verified of this month and all before. */
            cumulative: string;
            zoneCode: string;
            industryCode: string;
            listed: boolean;
        };
        ProjectInvestment: {
            projectId: string;
            /** @enum {string} */
            kind: "completed" | "foreign_capital" | "funds";
            months: components["schemas"]["InvestmentMonth"][];
            verified: string;
            /** @description What waiting entries would add. */
            pending: string;
            plannedTotal: string | null;
            /** @description verified ÷ planned total; null without a planned total. */
            ratio: string | null;
        };
        GiveVerdicts: {
            ids: string[];
            /** @enum {string} */
            verdict: "sent_back" | "verified";
            /** @description Required when sending back. */
            reason?: string;
        };
        VerdictsView: {
            /** @description Ids in the order asked. */
            ids: string[];
            /** @enum {string} */
            verdict: "sent_back" | "verified";
        };
        GiveVerdict: {
            /** @enum {string} */
            verdict: "sent_back" | "verified";
            /** @description Required when sending back. */
            reason?: string;
        };
        KeyListRow: {
            id: string;
            code: string;
            name: string;
            zoneCode: string;
            industryCode: string | null;
            stage: string;
            /** @description CNY completed and verified in that year. */
            verified: string;
            /** @description CNY: what the year's waiting entries would add. */
            pending: string;
            reason: string | null;
            listedByName: string | null;
            listedAt: string | null;
        };
        KeyListPage: {
            items: components["schemas"]["KeyListRow"][];
            nextCursor: string | null;
            total: number;
        };
        KeyListYear: {
            year: number;
            listed: boolean;
            /** @description Of the last change. */
            reason: string | null;
            byName: string;
            recordedAt: string;
        };
        ProjectKeyList: {
            /** @description The latest year first. */
            items: components["schemas"]["KeyListYear"][];
        };
        SetKeyListMembership: {
            listed: boolean;
            /** @description Which list or decision put the project there. */
            reason?: string;
        };
        KeyListMembership: {
            projectId: string;
            year: number;
            listed: boolean;
            /** @description False when it was so already. */
            changed: boolean;
            /** @description Months whose investment began or ceased to count. */
            movedMonths: number;
        };
        RateView: {
            id: string;
            currency: string;
            /** @description YYYY-MM-DD */
            on: string;
            /** @description CNY for one unit of the currency, up to eight decimals. */
            rate: string;
            source: string;
            /** @description False for one that was replaced since. */
            standing: boolean;
            revisesId: string | null;
            reason: string | null;
            recordedByName: string;
            /** @description ISO instant. */
            recordedAt: string;
        };
        RateList: {
            /** @description Newest day first, what was replaced behind what replaced it. */
            items: components["schemas"]["RateView"][];
        };
        RateOfDay: {
            /** @description Null when no rate is known of that day or before. */
            rate: components["schemas"]["RateView"] | null;
            /** @description Days between the rate's own day and the day asked for. */
            daysOld: number | null;
        };
        StateRate: {
            currency: string;
            /** @description The day it was published for. */
            on: string;
            /** @description CNY for one unit of the currency. */
            rate: string;
            /** @description Who publishes it. */
            source: string;
            /** @description Id of the rate of that day this one replaces, as the writer saw it. */
            revises?: string;
            reason?: string;
        };
        YearPlanRow: {
            projectId: string;
            /** @description CNY, the whole year. */
            amount: string;
            /** @description The amount (CNY) that stood when this one was typed; missing or null where none did. */
            seen?: string | null;
        };
        SetYearPlans: {
            plans: components["schemas"]["YearPlanRow"][];
            /** @description Required as soon as one of the amounts changes a plan that stands. */
            reason?: string;
        };
        YearPlansSet: {
            year: number;
            /** @description How many plans are new or changed; what is said twice is recorded once. */
            recorded: number;
        };
        YearPlanView: {
            year: number;
            /** @description CNY. */
            amount: string;
            reason: string | null;
            recordedByName: string;
            /** @description ISO instant. */
            recordedAt: string;
            /** @description False: a later word on the same year counts. */
            stands: boolean;
        };
        YearPlanHistory: {
            projectId: string;
            /** @description Newest first. */
            items: components["schemas"]["YearPlanView"][];
        };
        RoundEntry: {
            entryId: string;
            /** @description CNY. */
            amount: string;
            /** @enum {string} */
            state: "pending" | "sent_back" | "verified";
            note: string | null;
            /** @description Why it was sent back. */
            reason: string | null;
        };
        DraftView: {
            projectId: string;
            amountText: string;
            /** @description CNY. */
            amount: string | null;
            note: string;
            version: number;
            editedBy: string;
            editedByName: string;
            /** @description ISO instant. */
            editedAt: string;
            /** @description The entry the version before this one became, when nothing has been typed since. */
            submittedEntryId: string | null;
        };
        RoundRow: {
            projectId: string;
            code: string;
            name: string;
            zoneCode: string;
            reporterId: string;
            reporterName: string;
            /** @description CNY, of the month before: what waits, else what counts. */
            last: string | null;
            /** @description CNY since the start, with the months after this one. */
            verified: string;
            /** @description As `verified`, with what waits. */
            reported: string;
            /** @description CNY of the year, up to this month. */
            yearVerified: string;
            yearReported: string;
            /** @description CNY, 年度计划投资. */
            yearPlan: string | null;
            /** @description yearReported ÷ yearPlan. */
            yearShare: string | null;
            plannedTotal: string | null;
            /** @description plannedTotal − reported. */
            left: string | null;
            current: components["schemas"]["RoundEntry"] | null;
            draft: components["schemas"]["DraftView"] | null;
            /** @description Of the draft, worth a second look. */
            hints: components["schemas"]["EntryHint"][];
        };
        RoundView: {
            month: string;
            remindOn: string;
            dueOn: string;
            /** @description 序时: the share of the year that is over at the end of the month. */
            expectedShare: string;
            items: components["schemas"]["RoundRow"][];
            total: number;
            /** @description For `GET /rounds/:month/drafts?since=`. */
            cursor: string;
            /** @description Drafts are shown to those who report. */
            mayReport: boolean;
            /** @description The actor may also set year plans. */
            mayPlan: boolean;
        };
        DraftChanges: {
            items: components["schemas"]["DraftView"][];
            /** @description For the next call. Some changes come twice, none is left out. */
            cursor: string;
        };
        SaveDraft: {
            projectId: string;
            /** @description The version last seen; 0 where nothing has been typed yet. */
            version: number;
            /** @description As typed, readable or not. */
            amountText: string;
            /** @description CNY as read from it; missing or null when blank or unreadable. */
            amount?: string | null;
            note: string;
        };
        SaveDrafts: {
            rows: components["schemas"]["SaveDraft"][];
        };
        DraftSaved: {
            projectId: string;
            /** @description 409 of one row: somebody else changed it meanwhile, and `draft` is what they wrote. 404: not a row of yours. */
            status: number;
            /** @description Null when it was saved. */
            code: string | null;
            draft: components["schemas"]["DraftView"] | null;
        };
        DraftsSaved: {
            rows: components["schemas"]["DraftSaved"][];
        };
        SubmitDraft: {
            projectId: string;
            version: number;
        };
        SubmitRound: {
            rows: components["schemas"]["SubmitDraft"][];
        };
        RowSubmitted: {
            projectId: string;
            /** @description 200: it is an entry now, or was already. Otherwise as the same report alone would have been answered. */
            status: number;
            code: string | null;
            /** @description The sentence for it. */
            message: string | null;
            entryId: string | null;
        };
        RoundSubmitted: {
            rows: components["schemas"]["RowSubmitted"][];
        };
        RoundStandingRow: {
            projectId: string;
            code: string;
            name: string;
            zoneCode: string;
            reporterId: string;
            reporterName: string;
            /** @enum {string} */
            state: "missing" | "pending" | "sent_back" | "verified";
            /** @description The business date of the first report. */
            reportedOn: string | null;
            /** @description Days after the due date: of the report, or until today. 0 when in time. */
            daysLate: number;
        };
        RoundStanding: {
            month: string;
            dueOn: string;
            owed: number;
            missing: number;
            pending: number;
            verified: number;
            /** @description Reported, or still missing, after the due date. */
            late: number;
            items: components["schemas"]["RoundStandingRow"][];
        };
        RoundTermView: {
            fromMonth: string;
            dueDay: number;
            remindDays: number;
            reason: string;
            setByName: string | null;
            /** @description ISO instant. */
            recordedAt: string;
            /** @description False: another term for the same month was set after it. */
            standing: boolean;
        };
        RoundDue: {
            month: string;
            /** @description Working days; due days that fall on a free day move to the next one. */
            remindOn: string;
            dueOn: string;
        };
        RoundTerms: {
            /** @description Newest first. */
            items: components["schemas"]["RoundTermView"][];
            /** @description What that comes to: the rounds not due yet, the next three. */
            coming: components["schemas"]["RoundDue"][];
        };
        SetRoundTerm: {
            /** @description The first month the term holds for. */
            fromMonth: string;
            /** @description Day of the following month; moved to a working day. */
            dueDay: number;
            remindDays: number;
            reason: string;
        };
        BatchSummary: {
            id: string;
            /** @description YYYY-MM */
            month: string;
            zoneCode: string;
            seed: string;
            drawnBy: string;
            drawnByName: string;
            /** @description ISO instant. */
            drawnAt: string;
            /** @enum {string} */
            state: "done" | "failed" | "open" | "passed";
            size: number;
            outliers: number;
            large: number;
            random: number;
            /** @description Of the sample: without a verdict, and sent back. */
            waiting: number;
            sentBack: number;
            /** @description Not of the sample: without a verdict. */
            restWaiting: number;
            /** @description CNY of those. */
            restAmount: string;
        };
        BatchList: {
            /** @description Newest first. */
            items: components["schemas"]["BatchSummary"][];
        };
        DrawBatch: {
            month: string;
            /** @description With all it contains. */
            zoneCode: string;
        };
        BatchEntry: {
            id: string;
            projectId: string;
            projectCode: string;
            projectName: string;
            /** @enum {string} */
            kind: "completed" | "foreign_capital" | "funds";
            /** @description YYYY-MM */
            month: string;
            /** @description CNY. */
            amount: string;
            /** @description CNY it adds to the sums: its amount where it stands verified, where it waits what it would add; null where it adds nothing. */
            adds: string | null;
            currency: string;
            originalAmount: string;
            rate: string;
            rateOn: string | null;
            /** @enum {string} */
            state: "pending" | "sent_back" | "superseded" | "verified";
            /** @description The zone, industry and list the month is credited to. `unassigned` where there is none. */
            zoneCode: string;
            industryCode: string;
            segmentCode: string;
            listed: boolean;
            restatesId: string | null;
            reason: string | null;
            note: string | null;
            evidenceFileId: string | null;
            reportedBy: string;
            reportedByName: string;
            /** @description ISO instant. */
            recordedAt: string;
            /** @description The business date of it. */
            reportedOn: string;
            verdictReason: string | null;
            verdictBy: string | null;
            verdictByName: string | null;
            verdictAt: string | null;
            verdictOn: string | null;
            /** @description 抽样核实: the sample the verdict rests on; null where somebody looked at the entry itself. */
            verdictBatchId: string | null;
            /** @enum {string} */
            why: "large" | "outlier" | "random" | "rest";
        };
        BatchView: {
            id: string;
            /** @description YYYY-MM */
            month: string;
            zoneCode: string;
            seed: string;
            drawnBy: string;
            drawnByName: string;
            /** @description ISO instant. */
            drawnAt: string;
            /** @enum {string} */
            state: "done" | "failed" | "open" | "passed";
            size: number;
            outliers: number;
            large: number;
            random: number;
            /** @description Of the sample: without a verdict, and sent back. */
            waiting: number;
            sentBack: number;
            /** @description Not of the sample: without a verdict. */
            restWaiting: number;
            /** @description CNY of those. */
            restAmount: string;
            /** @description CNY from which every entry is looked at. */
            largeFrom: string;
            entries: components["schemas"]["BatchEntry"][];
        };
        MonthTargetFigure: {
            code: string;
            nameZh: string;
            nameEn: string;
            currency: string;
            /** @description As told at the closing. */
            verified: string;
            pending: string;
            /** @description As told today of the same months. */
            verifiedToday: string;
            /** @description Today − at the closing: what was corrected since. */
            difference: string;
        };
        MonthRow: {
            /** @description YYYY-MM */
            month: string;
            /** @enum {string} */
            state: "closed" | "open";
            /** @description The one month that may be closed next. Before the first closing every month that is over may. */
            closable: boolean;
            closedByName: string | null;
            /** @description ISO instant. */
            closedAt: string | null;
            /** @description The business date of it. */
            closedOn: string | null;
            note: string | null;
            hash: string | null;
            /** @description Of a closed month; empty for an open one. */
            targets: components["schemas"]["MonthTargetFigure"][];
        };
        MonthList: {
            items: components["schemas"]["MonthRow"][];
            /** @description The last closed month; null before the first closing. */
            lastClosed: string | null;
            /** @description The only month that can be closed next; null before the first closing, and while that month is not over. */
            next: string | null;
        };
        ExportedKey: {
            id: string;
            /** @description PEM, SPKI. */
            publicKey: string;
        };
        MonthPartFigure: {
            zoneCode: string;
            industryCode: string;
            verified: string;
            pending: string;
            /** @description Project-months that stand verified. */
            entries: number;
        };
        MonthTargetSnapshot: {
            code: string;
            /** @description Of the target at the closing. */
            version: number;
            entryKind: string;
            currency: string;
            keyListOnly: boolean;
            windowFrom: string;
            windowTo: string;
            amount: string;
            verified: string;
            pending: string;
            entries: number;
            monthVerified: string;
            monthPending: string;
            parts: components["schemas"]["MonthPartFigure"][];
        };
        MonthSnapshotView: {
            format: string;
            month: string;
            rulesVersion: number;
            lastCreditId: string;
            targets: components["schemas"]["MonthTargetSnapshot"][];
        };
        ExportedMonth: {
            month: string;
            closedBy: string;
            closedAt: string;
            note: string | null;
            snapshot: components["schemas"]["MonthSnapshotView"];
            contentHash: string;
            previousHash: string;
            hash: string;
            signature: string;
            keyId: string;
        };
        MonthsExport: {
            /** @enum {string} */
            format: "berth-months/1";
            keys: components["schemas"]["ExportedKey"][];
            closes: components["schemas"]["ExportedMonth"][];
        };
        MonthView: {
            /** @description YYYY-MM */
            month: string;
            /** @enum {string} */
            state: "closed" | "open";
            /** @description The one month that may be closed next. Before the first closing every month that is over may. */
            closable: boolean;
            closedByName: string | null;
            /** @description ISO instant. */
            closedAt: string | null;
            /** @description The business date of it. */
            closedOn: string | null;
            note: string | null;
            hash: string | null;
            /** @description Of a closed month; empty for an open one. */
            targets: components["schemas"]["MonthTargetFigure"][];
            /** @description Entries up to the month that wait for a verdict now; null as of a past moment. */
            pending: number | null;
            /** @description Projects under construction without a word about the month; null as of a past moment. */
            missing: number | null;
            snapshot: components["schemas"]["MonthSnapshotView"] | null;
            contentHash: string | null;
            previousHash: string | null;
            signature: string | null;
            keyId: string | null;
        };
        CloseMonth: {
            /** @description Needed when entries still wait or projects have not reported. */
            note?: string;
        };
        TargetFacts: {
            /** @enum {string} */
            entryKind: "completed" | "foreign_capital" | "funds";
            code: string;
            planCode: string;
            nameZh: string;
            nameEn: string;
            basisZh: string;
            basisEn: string;
            /** @description In 元 of CNY, or in `currency`. */
            amount: string;
            /** @description The office's own unit, e.g. 亿元. */
            unit: string;
            currency: string;
            /** @description YYYY-MM */
            windowFrom: string;
            windowTo: string;
            keyListOnly: boolean;
            /** @description Always false here: a draft has no progress. */
            draft: boolean;
            version: number;
        };
        BaselineFacts: {
            amount: string;
            fromYear: number | null;
            toYear: number | null;
            noteZh: string | null;
            noteEn: string | null;
        };
        YearPart: {
            year: number;
            verified: string;
            pending: string;
            linearDue: string;
        };
        IndustryPart: {
            /** @description `unassigned` for money without an industry. */
            code: string;
            nameZh: string;
            nameEn: string;
            verified: string;
            pending: string;
        };
        ZonePart: {
            /** @description `unassigned` for money without an industry. */
            code: string;
            nameZh: string;
            nameEn: string;
            verified: string;
            pending: string;
            parentCode: string | null;
            depth: number;
            /** @description Credited to this very place; the rest lies in the places below. */
            ownVerified: string;
            ownPending: string;
        };
        MonthPart: {
            month: string;
            verified: string;
            pending: string;
            cumulative: string;
            linear: string;
        };
        CurrencyPart: {
            currency: string;
            /** @description In that currency. */
            verified: string;
            pending: string;
        };
        TargetProgress: {
            target: components["schemas"]["TargetFacts"];
            /** @description YYYY-MM, the last month counted. */
            asOf: string;
            /** @description True when nobody chose the month and today lies outside the window. */
            asOfDefaulted: boolean;
            /** @enum {string} */
            asOfReason: "asked" | "current_month" | "window_not_begun" | "window_over";
            knownAt: string | null;
            verified: string;
            /** @description What waiting entries would add. */
            pending: string;
            linearDue: string;
            /** @description verified ÷ amount. */
            ratio: string | null;
            /** @description verified − linear due: negative when behind. */
            aheadOfLinear: string;
            baseline: components["schemas"]["BaselineFacts"] | null;
            byYear: components["schemas"]["YearPart"][];
            byIndustry: components["schemas"]["IndustryPart"][];
            byZone: components["schemas"]["ZonePart"][];
            months: components["schemas"]["MonthPart"][];
            /** @description In scope but in another currency than the target's: shown apart, never mixed in. */
            otherCurrencies: components["schemas"]["CurrencyPart"][];
        };
        ProjectPart: {
            /** @description Null, with name and code, for a project outside the reader's rights: its money still belongs to the sum. */
            projectId: string | null;
            projectCode: string | null;
            projectName: string | null;
            zoneCode: string | null;
            industryCode: string | null;
            visible: boolean;
            verified: string;
            pending: string;
            /** @description Filled when a project or a month was asked for. */
            entries: components["schemas"]["EntryRow"][];
        };
        OpenedBasis: {
            /** @enum {string} */
            code: "breakdown" | "closing" | "count_once" | "key_list" | "land_share" | "ledger_rules" | "light_rules" | "linear_schedule" | "own_rate" | "target" | "year_plans";
            /** @description Of a target its name, of a light rule its code. */
            nameZh: string | null;
            nameEn: string | null;
            version: number | null;
        };
        TargetParts: {
            /** @description Sums of the whole filter: exactly the figure opened. */
            verified: string;
            pending: string;
            projects: components["schemas"]["ProjectPart"][];
            /** @description What the amounts are in. */
            currency: string;
            nextCursor: string | null;
            /** @description Number of projects. */
            total: number;
            /** @description The target, its rules and their versions. */
            basis: components["schemas"]["OpenedBasis"][];
        };
        SubPartProgressView: {
            /** @enum {string} */
            axis: "department" | "industry" | "leader" | "year" | "zone";
            key: string;
            nameZh: string;
            nameEn: string;
            /** @description What the part is to reach, in 元 or the target's currency. */
            amount: string;
            verified: string;
            pending: string;
            /** @description What of the part is due by the as-of month. */
            due: string;
            /** @enum {string} */
            dueBasis: "linear" | "years";
            /** @description verified − due: negative when behind. */
            aheadOfDue: string;
            /** @description verified ÷ amount. */
            ratio: string | null;
        };
        SubDivisionProgressView: {
            /** @enum {string} */
            axis: "department" | "industry" | "leader" | "year" | "zone";
            whole: string;
            sum: string;
            difference: string;
            differenceInUnit: string;
            /** @description Verified of the whole that falls into none of the parts: with it the parts add up to the whole's figure. */
            outsideVerified: string;
            outsidePending: string;
            parts: components["schemas"]["SubPartProgressView"][];
        };
        PartProgressView: {
            divisions: components["schemas"]["SubDivisionProgressView"][];
            /** @enum {string} */
            axis: "department" | "industry" | "leader" | "year" | "zone";
            key: string;
            nameZh: string;
            nameEn: string;
            /** @description What the part is to reach, in 元 or the target's currency. */
            amount: string;
            verified: string;
            pending: string;
            /** @description What of the part is due by the as-of month. */
            due: string;
            /** @enum {string} */
            dueBasis: "linear" | "years";
            /** @description verified − due: negative when behind. */
            aheadOfDue: string;
            /** @description verified ÷ amount. */
            ratio: string | null;
        };
        DivisionProgressView: {
            /** @enum {string} */
            axis: "department" | "industry" | "leader" | "year" | "zone";
            whole: string;
            sum: string;
            difference: string;
            differenceInUnit: string;
            outsideVerified: string;
            outsidePending: string;
            /** @description Σ of what is due of the parts. */
            due: string;
            parts: components["schemas"]["PartProgressView"][];
        };
        BreakdownProgress: {
            targetCode: string;
            unit: string;
            currency: string;
            asOf: string;
            /** @description Version of the breakdown; 0 without one. */
            version: number;
            /** @description The whole's own figures, the same as the number's. */
            verified: string;
            pending: string;
            /** @description One per axis the target is divided by. */
            divisions: components["schemas"]["DivisionProgressView"][];
        };
        ActualView: {
            /** @description Decimal string in the indicator's unit; null for a grade. */
            value: string | null;
            printed: string;
            /**
             * @description stated as such, summed over the years, or the geometric mean of the years' rates.
             * @enum {string}
             */
            way: "mean_growth" | "stated" | "summed";
            /** @description The observations it rests on. */
            of: components["schemas"]["ObservationView"][];
        };
        ComputedRuleView: {
            /** @description Opens to its parts: `target:<code>` in the target's entries, any other in its projects. */
            code: string;
            ruleZh: string;
            ruleEn: string;
            /** @description A lower bound: the records hold only this system's own projects. */
            partial: boolean;
        };
        EvaluationRow: {
            indicator: components["schemas"]["IndicatorView"];
            actual: components["schemas"]["ActualView"] | null;
            /** @description How the actual is computed; null for what comes from outside. */
            computed: components["schemas"]["ComputedRuleView"] | null;
            /** @description What was stated from outside beside a computed actual, or computed beside a stated one: never mixed. */
            beside: components["schemas"]["ActualView"] | null;
            /** @description Years without which there is no sum. */
            missing: number[];
            /** @enum {string} */
            rule: "assigned" | "higher" | "lower" | "suspect" | "words";
            /** @description Decimal string: 1 is the target exactly. */
            rate: string | null;
            /** @description 序时 of a cumulative indicator: the target's share of the years gone by, in its unit. */
            due: string | null;
            /** @enum {string} */
            result: "met" | "missed" | "no_data" | "not_yet" | "open";
            comment: components["schemas"]["EvaluationCommentView"] | null;
        };
        EvaluationCounts: {
            met: number;
            missed: number;
            notYet: number;
            noData: number;
            open: number;
        };
        SystemFigure: {
            code: string;
            nameZh: string;
            nameEn: string;
            unitZh: string;
            unitEn: string;
            ruleZh: string;
            ruleEn: string;
            /** @description Of the year alone; null while the records hold nothing. */
            ofYear: string | null;
            /** @description From the window's first year to the year asked for. */
            sinceStart: string | null;
        };
        Evaluation: {
            period: components["schemas"]["PeriodView"];
            year: number;
            /** @enum {string} */
            phase: "final" | "mid_term";
            /** @description In the plan's own order. Never summed: 产值 and 销售收入 are different measures. */
            rows: components["schemas"]["EvaluationRow"][];
            counts: components["schemas"]["EvaluationCounts"];
            /** @description What the system counts beside the plan's indicators. */
            system: components["schemas"]["SystemFigure"][];
        };
        IndicatorSeries: {
            indicator: components["schemas"]["IndicatorView"];
            computed: components["schemas"]["ComputedRuleView"] | null;
            /** @description By period; what was replaced stands behind what replaced it, computed ones marked so. */
            observations: components["schemas"]["ObservationView"][];
        };
        ComparedIndicator: {
            code: string;
            /** @description Null for an indicator only the new plan has. */
            before: components["schemas"]["IndicatorView"] | null;
            /** @description What was reached of the old one by its last year. */
            actual: components["schemas"]["ActualView"] | null;
            /** @enum {string|null} */
            result: "met" | "missed" | "no_data" | "not_yet" | null | "open";
            /** @description Null for one the new plan has dropped. */
            after: components["schemas"]["IndicatorView"] | null;
            /** @description New target − old target in their unit; null where the two are not one measure, or a cell is doubtful. */
            change: string | null;
            /** @description Of the old target: 0.5 is half as much again. */
            changeRatio: string | null;
        };
        PlanComparison: {
            period: components["schemas"]["PeriodView"];
            against: components["schemas"]["PeriodView"];
            rows: components["schemas"]["ComparedIndicator"][];
        };
        CountedProject: {
            /** @description Null, with code and names, for a project outside the reader's rights. */
            projectId: string | null;
            projectCode: string | null;
            projectName: string | null;
            companyName: string | null;
            visible: boolean;
            /** @description YYYY-MM-DD */
            on: string;
        };
        CountedProjects: {
            items: components["schemas"]["CountedProject"][];
            total: number;
        };
        PlannedYearView: {
            year: number;
            /** @description Σ 年度计划投资 of the projects that count toward the target in that year, CNY; null where none has a plan. */
            planned: string | null;
            /** @description Projects on the year's key list (or all with a plan, for a target without a list). */
            projects: number;
            /** @description Those of them without a plan: their plan is missing from the curve, not zero. */
            withoutPlan: number;
            /**
             * @description even: a twelfth a month; seasonal: as the closed years before it were spread.
             * @enum {string}
             */
            spread: "even" | "seasonal";
            seasonFrom: number[];
        };
        PlannedMonthView: {
            /** @description YYYY-MM */
            month: string;
            /** @description Planned from the window's first month to the end of this one, CNY. */
            planned: string;
        };
        PlannedCurve: {
            targetCode: string;
            asOf: string;
            verified: string;
            /** @description 计划序时: due by the as-of month by the projects' own year plans. Null where no project has one. */
            plannedDue: string | null;
            /** @description verified − planned due: negative when behind the plans. */
            aheadOfPlanned: string | null;
            /** @description Years up to the as-of month for which no project has a plan. */
            yearsWithoutPlan: number[];
            years: components["schemas"]["PlannedYearView"][];
            months: components["schemas"]["PlannedMonthView"][];
        };
        BridgeEnd: {
            /** @description ISO instant: what had been recorded by then. */
            at: string;
            /** @description YYYY-MM, the last month counted. */
            asOf: string;
            /** @description The closed month it stands for. */
            month: string | null;
        };
        BridgeStep: {
            /** @enum {string} */
            row: "listed" | "new" | "progress" | "reindustried" | "removed" | "restated" | "rezoned" | "unlisted";
            /** @description In 元, or in the target's currency: up + down. */
            amount: string;
            up: string;
            down: string;
            projects: number;
        };
        ZoneBridge: {
            code: string;
            nameZh: string;
            nameEn: string;
            /** @description Credited to this very place. */
            opening: string;
            closing: string;
            rows: components["schemas"]["BridgeStep"][];
        };
        TargetBridge: {
            target: string;
            from: components["schemas"]["BridgeEnd"];
            to: components["schemas"]["BridgeEnd"];
            opening: string;
            closing: string;
            rows: components["schemas"]["BridgeStep"][];
            /** @description Places whose figure is or was not nothing; they add up to the whole. */
            byZone: components["schemas"]["ZoneBridge"][];
        };
        BridgeCredit: {
            id: string;
            /** @description ISO instant. */
            recordedAt: string;
            month: string;
            /** @enum {string} */
            cause: "counted" | "list" | "reindustry" | "report" | "restate" | "rezone" | "send_back" | "unlist" | "verify";
            zoneCode: string;
            industryCode: string;
            amount: string;
            /** @description The entry that moved it; null where the project or the list moved. */
            entryId: string | null;
            /** @description Of a restatement or a late report. */
            reason: string | null;
        };
        BridgePart: {
            /** @description Null, with name and code, for a project outside the reader's rights: its money still belongs to the sum. */
            projectId: string | null;
            projectCode: string | null;
            projectName: string | null;
            visible: boolean;
            amount: string;
            /** @description Filled when the project was asked for. */
            credits: components["schemas"]["BridgeCredit"][];
        };
        BridgeParts: {
            /** @enum {string} */
            row: "listed" | "new" | "progress" | "reindustried" | "removed" | "restated" | "rezoned" | "unlisted";
            /** @description Exactly the step opened. */
            amount: string;
            projects: components["schemas"]["BridgePart"][];
            /** @description Number of projects; the list holds the 200 that moved most. */
            total: number;
            /** @description Of the projects beyond those listed. */
            rest: string;
        };
        PipelineStage: {
            /** @enum {string} */
            stage: "aftercare" | "appraisal" | "at_capacity" | "building" | "negotiation" | "producing" | "registered" | "signed" | "started";
            count: number;
            /** @description CNY. Size of the pipeline, never part of the target. */
            plannedTotal: string;
            contractedAmount: string;
        };
        SignedInYear: {
            year: number;
            count: number;
            /** @description 元, increases of earlier projects included. */
            contracted: string;
            /** @description 元, of that the increases. */
            increases: string;
        };
        Pipeline: {
            items: components["schemas"]["PipelineStage"][];
            signedThisYear: components["schemas"]["SignedInYear"];
            count: number;
            plannedTotal: string;
            contractedAmount: string;
        };
        StuckProject: {
            projectId: string;
            code: string;
            name: string;
            zoneCode: string;
            /** @enum {string} */
            stage: "aftercare" | "appraisal" | "at_capacity" | "building" | "negotiation" | "producing" | "registered" | "signed" | "started";
            /** @enum {string} */
            reasonCode: "no_milestone" | "no_report" | "not_in_statistics" | "paused_past_review" | "production_overdue" | "start_overdue";
            /** @description The clock's first day, and how long it has run. */
            since: string;
            days: number;
            /** @description Contracted, else planned: what is at stake, in CNY. */
            amount: string | null;
            /** @description Whom to call. */
            officerId: string;
            officerName: string;
        };
        StuckReasonCount: {
            /** @enum {string} */
            reasonCode: "no_milestone" | "no_report" | "not_in_statistics" | "paused_past_review" | "production_overdue" | "start_overdue";
            count: number;
        };
        StuckList: {
            items: components["schemas"]["StuckProject"][];
            counts: components["schemas"]["StuckReasonCount"][];
            total: number;
        };
        YieldEvent: {
            /** @enum {string} */
            kind: "fair" | "forum" | "other" | "roadshow" | "signing" | "visit_tour";
            /** @enum {string} */
            state: "cancelled" | "held" | "planned";
            fromOn: string;
            invited: number;
            /** @description Of the invited. */
            attended: number;
            walkIns: number;
            /** @description 元; null where nobody has said what it cost. */
            spent: string | null;
            /** @description What was spent for each signed project, in 元; null where either is unknown, or the reader sees a part only. */
            costPerSigned: string | null;
            sample: boolean;
        };
        YieldRow: {
            /** @description Id of the event, intermediary or team, word of the source; null: none is named, or the reader may not know it. */
            key: string | null;
            nameZh: string | null;
            nameEn: string | null;
            event: components["schemas"]["YieldEvent"] | null;
            leads: number;
            /** @description Planned total of the leads. */
            leadsPlanned: string;
            /** @description With a screening opinion. */
            screened: number;
            accepted: number;
            rejected: number;
            /** @description Projects the leads became: in negotiation or beyond. */
            projects: number;
            signed: number;
            /** @description 协议投资额 of the signed. */
            contracted: string;
            registered: number;
            started: number;
            /** @description Verified completed investment of all months so far. */
            completed: string;
            /** @description Median of the days from the event (or from hearing of the lead) to the signing; null where nothing is signed. */
            daysToSigning: number | null;
            /** @description So few leads that shares and medians say little. */
            small: boolean;
        };
        YieldFigures: {
            leads: number;
            /** @description Planned total of the leads. */
            leadsPlanned: string;
            /** @description With a screening opinion. */
            screened: number;
            accepted: number;
            rejected: number;
            /** @description Projects the leads became: in negotiation or beyond. */
            projects: number;
            signed: number;
            /** @description 协议投资额 of the signed. */
            contracted: string;
            registered: number;
            started: number;
            /** @description Verified completed investment of all months so far. */
            completed: string;
            /** @description Median of the days from the event (or from hearing of the lead) to the signing; null where nothing is signed. */
            daysToSigning: number | null;
            /** @description So few leads that shares and medians say little. */
            small: boolean;
        };
        YieldTable: {
            /** @enum {string} */
            by: "event" | "intermediary" | "source" | "team";
            rows: components["schemas"]["YieldRow"][];
            total: components["schemas"]["YieldFigures"];
            /** @description The reader's rights reach only a part of the leads: the numbers are of that part. */
            partial: boolean;
        };
        DeskRow: {
            id: string;
            /** @enum {string} */
            kind: "audit_event" | "blocker" | "entry" | "lead" | "milestone" | "obligation" | "project" | "review" | "task" | "transfer" | "user" | "visit";
            title: string;
            subtitle: string | null;
            /** @description Since when it waits, YYYY-MM-DD. */
            date: string | null;
            /** @description CNY. */
            amount: string | null;
        };
        DeskItem: {
            code: string;
            count: number;
            /** @description Σ of the amounts, CNY. */
            amount: string | null;
            /** @description Since when the oldest waits. */
            oldest: string | null;
            /** @description The longest waiting. */
            rows: components["schemas"]["DeskRow"][];
        };
        Desk: {
            items: components["schemas"]["DeskItem"][];
        };
        ChainSegment: {
            code: string;
            nameZh: string;
            nameEn: string;
            /** @enum {string} */
            tier: "core" | "cultivated" | "encouraged";
            /** @enum {string|null} */
            chainAction: "build" | "complete" | null | "strengthen";
            /** @enum {string|null} */
            chainActionBasis: "derived" | null | "set";
            chainReasonZh: string | null;
            chainReasonEn: string | null;
            /** @description Enterprises the plan names here, and those among them it calls leaders. */
            enterprises: number;
            leaders: number;
            /** @description Projects the plan names here. */
            planProjects: number;
            /** @enum {string} */
            gap: "coming" | "empty" | "held" | "untended";
            gapZh: string;
            gapEn: string;
            gapRuleZh: string;
            gapRuleEn: string;
            /** @description Open leads the reader reaches. */
            leads: number;
            /** @description Projects in negotiation or appraisal the reader reaches. */
            talks: number;
            /** @description Projects from signing until production starts, of everybody. */
            signed: number;
            /** @description Projects producing or further, of everybody. */
            producing: number;
            /** @description 元: planned total of the signed and the producing. */
            plannedTotal: string;
        };
        ChainCounts: {
            /** @description Open leads the reader reaches. */
            leads: number;
            /** @description Projects in negotiation or appraisal the reader reaches. */
            talks: number;
            /** @description Projects from signing until production starts, of everybody. */
            signed: number;
            /** @description Projects producing or further, of everybody. */
            producing: number;
            /** @description 元: planned total of the signed and the producing. */
            plannedTotal: string;
        };
        ChainIndustry: {
            code: string;
            nameZh: string;
            nameEn: string;
            brandZh: string | null;
            brandEn: string | null;
            structureZh: string | null;
            structureEn: string | null;
            segments: components["schemas"]["ChainSegment"][];
            /** @description Leads and projects of the industry that name no segment. */
            unplaced: components["schemas"]["ChainCounts"];
        };
        ChainMap: {
            /**
             * @description Whose leads and talks are in the counts: of all, within the reader's reach, or none.
             * @enum {string}
             */
            reach: "all" | "none" | "part";
            industries: components["schemas"]["ChainIndustry"][];
        };
        SearchHit: {
            id: string;
            title: string;
            /** @description The company behind it. */
            detail: string;
            code: string;
        };
        SearchGroup: {
            /** @enum {string} */
            kind: "event" | "investor" | "lead" | "project";
            /** @description The most fitting first. */
            hits: components["schemas"]["SearchHit"][];
            /** @description There are more than shown. */
            more: boolean;
        };
        LandFigures: {
            contracted: string;
            /** @description Verified completed fixed-asset investment, since the projects' start. */
            completed: string;
            /** @description A year, at capacity, as promised. */
            promisedTax: string;
            /** @description A year, at capacity, as promised. */
            promisedOutput: string;
        };
        ZoneYieldView: {
            zoneCode: string;
            nameZh: string;
            nameEn: string;
            parentCode: string | null;
            depth: number;
            /** @description 亩 of its parcels, as decimal strings. */
            area: string;
            reserved: string;
            allocated: string;
            free: string;
            /** @description Projects with allocated land here. */
            projects: number;
            /** @description … of which so many have no contracted amount yet. */
            withoutContract: number;
            sums: components["schemas"]["LandFigures"];
            /** @description 元 a 亩 of allocated land; null where none is allocated. */
            perMu: components["schemas"]["LandFigures"] | null;
        };
        LandYield: {
            /** @description Zones with parcels of their own or inside; containers before what they contain. */
            zones: components["schemas"]["ZoneYieldView"][];
        };
        OpenedRow: {
            /** @enum {string} */
            kind: "audit_event" | "blocker" | "enterprise" | "entry" | "lead" | "milestone" | "month" | "obligation" | "parcel" | "project" | "promise" | "review" | "task" | "transfer" | "user" | "visit" | "year";
            /** @description Null, with all but the amount, for what is outside the reader's rights: it still belongs to the figure. */
            id: string | null;
            /** @description The project it belongs to, where it is not one itself. */
            projectId: string | null;
            code: string | null;
            name: string | null;
            /** @description A word about it: a stage, a state, a reason. */
            note: string | null;
            zoneCode: string | null;
            visible: boolean;
            /** @description The day that matters, YYYY-MM-DD. */
            on: string | null;
            /** @description Days until that day. */
            days: number | null;
            /** @description What it adds to the figure; null where it states none or the figure counts rows. */
            amount: string | null;
        };
        OpenedFigure: {
            /**
             * @description CNY, mu of land, days, or the target's own currency.
             * @enum {string}
             */
            unit: "CNY" | "days" | "mu" | "target";
            /** @description Exactly the figure opened, of all pages; null where it counts rows. */
            sum: string | null;
            /** @description How many it counts, of all pages. */
            count: number;
            rows: components["schemas"]["OpenedRow"][];
            nextCursor: string | null;
            /** @description Number of rows of all pages. */
            total: number;
            basis: components["schemas"]["OpenedBasis"][];
        };
        OpenedSchedule: {
            /**
             * @description linear: evenly over the window; years: each year's part evenly inside its year.
             * @enum {string}
             */
            basis: "linear" | "years";
            /** @description Of the target or the part, in its currency. */
            amount: string;
            currency: string;
            /** @description YYYY-MM */
            windowFrom: string;
            windowTo: string;
            asOf: string;
            /** @description Months of the window. */
            months: number;
            /** @description Those of them that are over at the end of `asOf`. */
            elapsed: number;
        };
        OpenedDue: {
            /**
             * @description CNY, mu of land, days, or the target's own currency.
             * @enum {string}
             */
            unit: "CNY" | "days" | "mu" | "target";
            /** @description Exactly the figure opened, of all pages; null where it counts rows. */
            sum: string | null;
            /** @description How many it counts, of all pages. */
            count: number;
            rows: components["schemas"]["OpenedRow"][];
            nextCursor: string | null;
            /** @description Number of rows of all pages. */
            total: number;
            basis: components["schemas"]["OpenedBasis"][];
            schedule: components["schemas"]["OpenedSchedule"];
        };
        SpeedUp: {
            projectIds: string[];
            months: number;
        };
        AddSignings: {
            /** @description Their planned total together, in 元. */
            amount: string;
            mode: string;
            /** @description YYYY-MM, the month they are signed in. */
            month: string;
            /** @description Over how many projects the amount is spread. */
            projects: number;
        };
        WhatIf: {
            speedUp?: components["schemas"]["SpeedUp"];
            /** @description Projects nothing more comes of. */
            drop?: string[];
            /** @description Projects with nothing in their way any more: a pause ends, nobody walks away. */
            unblock?: string[];
            add?: components["schemas"]["AddSignings"][];
        };
        AskForecast: {
            /**
             * @description `backtest`: how good the forecasts of past quarters were.
             * @enum {string}
             */
            kind?: "backtest" | "forecast";
            /** @description As it was known at that moment: an ISO instant. Without it, at the start of today. */
            knownAt?: string;
            seed?: number;
            /** @description Futures simulated: more take longer and tell the probability more finely. 1000 when missing. */
            draws?: number;
            whatIf?: components["schemas"]["WhatIf"];
        };
        ForecastProjectName: {
            projectId: string | null;
            projectCode: string | null;
            projectName: string | null;
        };
        ForecastSpedUp: {
            /** @description Months earlier. */
            months: number;
            projects: components["schemas"]["ForecastProjectName"][];
        };
        ForecastSignings: {
            /** @description Their planned total together. */
            amount: string;
            /** @enum {string} */
            mode: "asset_light" | "greenfield" | "leased" | "retrofit";
            /** @description YYYY-MM they are signed in. */
            month: string;
            /** @description Over how many projects the amount is spread. */
            projects: number;
        };
        ForecastAssumed: {
            speedUp: components["schemas"]["ForecastSpedUp"] | null;
            /** @description Nothing more comes of them. */
            drop: components["schemas"]["ForecastProjectName"][];
            /** @description Nothing stands in their way any more. */
            unblock: components["schemas"]["ForecastProjectName"][];
            add: components["schemas"]["ForecastSignings"][];
        };
        ForecastPast: {
            month: string;
            cumulative: string;
        };
        ForecastPartSums: {
            /** @description Reported, waiting for a verdict. */
            waiting: string;
            /** @description Works under way. */
            works: string;
            /** @description Signed, works not begun. */
            agreed: string;
            /** @description In talks, not signed. */
            talks: string;
            /** @description Projects nobody knows yet. */
            newcomers: string;
            /** @description Signed besides, by a what-if. */
            added: string;
        };
        ForecastMonth: {
            /** @description YYYY-MM */
            month: string;
            /** @description Cumulative mean: done and all parts, to the fen. Null, with the parts, of forecasts made before they were opened. */
            mean: string | null;
            parts: components["schemas"]["ForecastPartSums"] | null;
            /** @description Cumulative total at 5, 10, 25, 50, 75, 90 and 95 %. */
            quantiles: string[];
            /** @description Median part of projects nobody knows yet. */
            newcomers: string;
            /** @description Share of futures that have reached the amount by then; null without one. */
            reached: number | null;
        };
        ForecastMover: {
            projectId: string | null;
            projectCode: string | null;
            projectName: string | null;
            /** @description What it adds until the window's end: mean and standard deviation. */
            expected: string;
            deviation: string;
            /** @description Its part of the variance of the whole. */
            share: number;
        };
        ForecastOutlook: {
            /** @description Of reaching the amount by the window's end; null without an amount. */
            probability: number | null;
            /** @description YYYY-MM in which half of the futures have reached it. */
            reachedMonth: string | null;
            end: components["schemas"]["ForecastMonth"] | null;
            months: components["schemas"]["ForecastMonth"][];
            movers: components["schemas"]["ForecastMover"][];
        };
        ForecastEstimate: {
            low: number;
            middle: number;
            high: number;
        };
        ForecastModeModel: {
            /** @enum {string} */
            mode: "asset_light" | "greenfield" | "leased" | "retrofit";
            projects: number;
            /** @description Months until half and nine tenths of the money are spent. */
            half: components["schemas"]["ForecastEstimate"];
            most: components["schemas"]["ForecastEstimate"];
            /** @description Final over planned. */
            ratio: components["schemas"]["ForecastEstimate"];
            /** @description Months after the plan by which half have started. */
            slip: components["schemas"]["ForecastEstimate"];
        };
        ForecastRate: {
            low: number;
            middle: number;
            high: number;
            clock: string;
            events: number;
            months: number;
        };
        ForecastSeason: {
            low: number;
            middle: number;
            high: number;
            /** @description Month of the year, 1 to 12, its three months begin with. */
            from: number;
        };
        ForecastModel: {
            modes: components["schemas"]["ForecastModeModel"][];
            rates: components["schemas"]["ForecastRate"][];
            /** @description Openings per month. */
            arrivals: components["schemas"]["ForecastEstimate"];
            /** @description Spread of the zone's monthly pace. */
            shock: components["schemas"]["ForecastEstimate"];
            /** @description Pace of each quarter of the year against the year's own; empty before rules version 3. */
            seasons: components["schemas"]["ForecastSeason"][];
            counted: components["schemas"]["ForecastEstimate"];
        };
        ForecastView: {
            /** @description YYYY-MM, last month with facts. */
            asOf: string;
            windowFrom: string;
            windowTo: string;
            amount: string | null;
            /** @description Verified by asOf, exactly. */
            done: string;
            past: components["schemas"]["ForecastPast"][];
            base: components["schemas"]["ForecastOutlook"];
            changed: components["schemas"]["ForecastOutlook"] | null;
            /** @description Futures simulated. */
            draws: number;
            model: components["schemas"]["ForecastModel"];
        };
        ForecastMissing: {
            /** @enum {string} */
            what: "months" | "signed" | "spending" | "started";
            has: number;
            needs: number;
        };
        ForecastEnded: {
            windowFrom: string;
            windowTo: string;
            amount: string;
            done: string;
        };
        ForecastNext: {
            code: string;
            nameZh: string;
            nameEn: string;
        };
        BacktestInterval: {
            low: string;
            high: string;
        };
        BacktestRowView: {
            asOf: string;
            horizon: number;
            month: string;
            /** @description Added between asOf and month. */
            actual: string;
            predicted: string;
            naive: string;
            linear: string;
            /** @description The interval of 80 %. */
            interval: components["schemas"]["BacktestInterval"];
            inside: boolean;
        };
        BacktestCovered: {
            50: number;
            80: number;
            90: number;
        };
        BacktestScore: {
            count: number;
            /** @description Mean absolute error, in 元. */
            mae: number;
            mape: number | null;
            bias: number;
            /** @description How many of the intervals held; null for methods without. */
            covered: components["schemas"]["BacktestCovered"] | null;
            crps: number | null;
        };
        BacktestHorizon: {
            /** @description Months ahead. */
            horizon: number;
            forecast: components["schemas"]["BacktestScore"] | null;
            naive: components["schemas"]["BacktestScore"] | null;
            linear: components["schemas"]["BacktestScore"] | null;
        };
        BacktestCalibration: {
            horizon: number;
            /** @description Percent the interval claims to hold. */
            claimed: number;
            held: number;
            count: number;
            /** @description What the count is worth: forecasts that share no month with another. */
            independent: number;
            /** @description Too few to say much. */
            few: boolean;
            /**
             * @description `narrow`, `wide`: clearly; `below`: less often than claimed, not clearly.
             * @enum {string}
             */
            verdict: "below" | "fair" | "narrow" | "wide";
        };
        BacktestView: {
            rows: components["schemas"]["BacktestRowView"][];
            tables: components["schemas"]["BacktestHorizon"][];
            calibration: components["schemas"]["BacktestCalibration"][];
            quarters: number;
            /** @description Quarters with history enough. */
            judged: number;
        };
        ForecastRunView: {
            id: string;
            targetCode: string;
            /** @enum {string} */
            kind: "backtest" | "forecast" | "what_if";
            /** @enum {string} */
            state: "cancelled" | "done" | "failed" | "queued" | "running";
            /** @description Percent. */
            progress: number;
            /** @description Only what was recorded by then is used. */
            knownAt: string;
            seed: number;
            draws: number;
            ruleVersion: number;
            /** @description Of a what-if. */
            assumed: components["schemas"]["ForecastAssumed"] | null;
            /** @description Null: the calendar. */
            askedByName: string | null;
            requestedAt: string;
            finishedAt: string | null;
            forecast: components["schemas"]["ForecastView"] | null;
            /** @description Filled instead of a forecast when history is not enough. */
            missing: components["schemas"]["ForecastMissing"][];
            ended: components["schemas"]["ForecastEnded"] | null;
            next: components["schemas"]["ForecastNext"] | null;
            backtest: components["schemas"]["BacktestView"] | null;
        };
        PastForecastOutcome: {
            /** @description YYYY-MM */
            month: string;
            /** @description Of reaching the amount by the window's end; null without one. */
            probability: number | null;
            median: string;
        };
        PastForecast: {
            id: string;
            /** @enum {string} */
            kind: "backtest" | "forecast" | "what_if";
            /** @enum {string} */
            state: "cancelled" | "done" | "failed" | "queued" | "running";
            knownAt: string;
            seed: number;
            draws: number;
            ruleVersion: number;
            /** @description Null: the calendar. */
            askedByName: string | null;
            requestedAt: string;
            /** @description What a what-if takes as changed. */
            assumed: components["schemas"]["ForecastAssumed"] | null;
            /** @description Null while it is computed, and where there was no history enough. */
            base: components["schemas"]["PastForecastOutcome"] | null;
            changed: components["schemas"]["PastForecastOutcome"] | null;
        };
        PastForecasts: {
            items: components["schemas"]["PastForecast"][];
            nextCursor: string | null;
            total: number;
        };
        LatestForecasts: {
            forecast: components["schemas"]["ForecastRunView"] | null;
            backtest: components["schemas"]["ForecastRunView"] | null;
            /** @description Asked for, not finished. */
            underWay: components["schemas"]["ForecastRunView"][];
        };
        ForecastPartLine: {
            projectId: string | null;
            projectCode: string | null;
            projectName: string | null;
            /** @description How many projects it stands for; 0: nobody can know. */
            projects: number;
            amount: string;
        };
        OpenedForecast: {
            /** @description Of all pages: exactly what the month tells of this kind. */
            sum: string;
            lines: components["schemas"]["ForecastPartLine"][];
            nextCursor: string | null;
            /** @description Number of lines of all pages. */
            total: number;
        };
        ForecastProjectMonth: {
            /** @description YYYY-MM */
            month: string;
            /** @description Mean of what it has added by then, waiting money included. */
            amount: string;
        };
        ForecastProjectTold: {
            /**
             * @description Furthest rung of the ladder up to the start of works, and when it was reached.
             * @enum {string}
             */
            rung: "appraisal" | "negotiation" | "registered" | "signed" | "started";
            /**
             * @description `own`: a date of its own; `lag`: its signing and the months this zone usually takes.
             * @enum {string|null}
             */
            planFrom: "lag" | null | "own";
            /** @enum {string} */
            mode: "asset_light" | "greenfield" | "leased" | "retrofit";
            planned: string;
            since: string;
            /** @description Paused. */
            stopped: boolean;
            plannedStart: string | null;
            /** @description First month of works and what has been spent since; null before the start. */
            began: string | null;
            spent: string | null;
            /** @description Months of works, and final over planned: by its own money once works run, before that by its mode. */
            months: components["schemas"]["ForecastEstimate"];
            ratio: components["schemas"]["ForecastEstimate"];
            /** @description Longer (above 1) or shorter by its industry; 1 once its own money tells. */
            industry: number;
            /** @description Share of its money in the target's scope; null: the zone's. */
            counted: number | null;
            /** @description Share of the futures in which works have begun by the month measured; the month by which half have. */
            begun: number;
            halfBegun: string | null;
        };
        ForecastProject: {
            /** @enum {string} */
            kind: "added" | "agreed" | "newcomers" | "talks" | "waiting" | "works";
            /** @description Reported and waiting for a verdict, within the amounts. */
            waiting: string;
            /** @description YYYY-MM its spread is measured at: the window's end, or the horizon's. */
            measured: string;
            deviation: string | null;
            months: components["schemas"]["ForecastProjectMonth"][];
            told: components["schemas"]["ForecastProjectTold"];
            /** @description What the zone's history says of its mode; null for a mode never seen. */
            learned: components["schemas"]["ForecastModeModel"] | null;
            rates: components["schemas"]["ForecastRate"][];
            /** @description Share of the zone's projects that count towards the target. */
            counted: components["schemas"]["ForecastEstimate"];
            asOf: string;
            seed: number;
            draws: number;
            ruleVersion: number;
            projectId: string | null;
            projectCode: string | null;
            projectName: string | null;
        };
        ScreenLights: {
            green: number;
            yellow: number;
            red: number;
        };
        ScreenEntry: {
            entryId: string;
            /** @description Null for a confidential project, also for who is let into it: a whole room looks at the screen. */
            projectName: string | null;
            zoneNameZh: string | null;
            zoneNameEn: string | null;
            /** @description YYYY-MM */
            month: string;
            /** @description CNY, or the target's currency; a correction may be negative. */
            amount: string;
            /** @description ISO instant of the verdict. */
            verifiedAt: string;
        };
        ScreenFigures: {
            /** @description YYYY-MM of today, whatever the target's window. */
            thisMonth: string;
            /** @description By how much this month's verdicts moved the number: CNY, or the target's currency. */
            verifiedThisMonth: string;
            /** @description Active projects by the colour they show. */
            lights: components["schemas"]["ScreenLights"];
            /** @description Newest first, as far as the reader may read entries. */
            latest: components["schemas"]["ScreenEntry"][];
        };
        ShareView: {
            share: number;
            low: number;
            high: number;
        };
        FunnelRungView: {
            /** @enum {string} */
            stage: "accepted" | "aftercare" | "appraisal" | "at_capacity" | "building" | "captured" | "dormant" | "merged" | "negotiation" | "producing" | "registered" | "rejected" | "screening" | "signed" | "started";
            entered: number;
            /** @description Null on the last rung. entered = wentOn + standing + ended */
            wentOn: number | null;
            /** @description Still there: may go on. */
            standing: number;
            ended: number;
            /** @description 元. Size of the pipeline, never part of a target. */
            planned: string;
            /** @description 元; null before the agreement. */
            contracted: string | null;
            /** @description wentOn of entered; Wilson's interval. */
            share: components["schemas"]["ShareView"] | null;
            /** @description Fewer than ten: the share says little. */
            small: boolean;
        };
        FunnelGroup: {
            /** @description Leads heard of in the period; empty where the reader reads none, and by construction mode. */
            leads: components["schemas"]["FunnelRungView"][];
            /** @description Projects that entered negotiation in the period. */
            projects: components["schemas"]["FunnelRungView"][];
            key: string | null;
            nameZh: string | null;
            nameEn: string | null;
        };
        FunnelTable: {
            /** @description Signed, of the projects that entered negotiation; of them `underTalks` may still be. */
            signedShare: components["schemas"]["ShareView"] | null;
            underTalks: number;
            total: components["schemas"]["FunnelGroup"];
            groups: components["schemas"]["FunnelGroup"][];
            /** @enum {string} */
            by: "industry" | "mode" | "source" | "team" | "zone";
            from: string;
            to: string;
            /** @description Last day counted. */
            asOf: string;
            /** @description The reader's rights reach only a part of the projects: the numbers are of that part. */
            partial: boolean;
        };
        CohortHeadline: {
            signed: number;
            share: components["schemas"]["ShareView"] | null;
            small: boolean;
        };
        CohortCell: {
            /** @enum {string} */
            rung: "producing" | "registered" | "started";
            /** @enum {number} */
            months: 12 | 24 | 6;
            /**
             * @description Of how many of the signings the months are over: all, part, none.
             * @enum {string}
             */
            observed: "all" | "none" | "part";
            /** @description Those whose months are over; what follows is of them alone. */
            of: number;
            /** @description 元 */
            ofContracted: string;
            /** @description Null while there is nothing to observe. */
            reached: number | null;
            /** @description 元 */
            reachedContracted: string | null;
            share: components["schemas"]["ShareView"] | null;
            small: boolean;
            /** @description The day from which all of it can be observed. */
            observedFrom: string;
        };
        CohortView: {
            quarter: string;
            signed: number;
            /** @description 元 */
            contracted: string;
            small: boolean;
            cells: components["schemas"]["CohortCell"][];
        };
        FlowKey: {
            key: string | null;
            nameZh: string | null;
            nameEn: string | null;
        };
        CohortTable: {
            headline: components["schemas"]["CohortHeadline"];
            cohorts: components["schemas"]["CohortView"][];
            /** @description The groups one may narrow to. */
            groups: components["schemas"]["FlowKey"][];
            /** @enum {string} */
            by: "industry" | "mode" | "source" | "team" | "zone";
            from: string;
            to: string;
            /** @description Last day counted. */
            asOf: string;
            /** @description The reader's rights reach only a part of the projects: the numbers are of that part. */
            partial: boolean;
        };
        QuantileView: {
            /** @description Null: not reached in what was watched. */
            days: number | null;
            low: number | null;
            high: number | null;
        };
        SurvivalStep: {
            days: number;
            atRisk: number;
            events: number;
            survival: number;
            low: number;
            high: number;
        };
        StageTimeView: {
            /** @enum {string} */
            stage: "aftercare" | "appraisal" | "at_capacity" | "building" | "negotiation" | "producing" | "registered" | "signed" | "started";
            /** @description Projects that stood there. */
            n: number;
            /** @description Of them went on; the others still stand there or ended there (censored). */
            events: number;
            median: components["schemas"]["QuantileView"];
            p90: components["schemas"]["QuantileView"];
            /** @description The longest anybody was watched. */
            watchedDays: number;
            /** @description Fewer than ten went on. */
            small: boolean;
            /** @description Of the stage asked for; empty for the others. */
            steps: components["schemas"]["SurvivalStep"][];
        };
        TimeGroup: {
            key: string | null;
            nameZh: string | null;
            nameEn: string | null;
            stages: components["schemas"]["StageTimeView"][];
        };
        TimeTable: {
            /** @enum {string} */
            stage: "aftercare" | "appraisal" | "at_capacity" | "building" | "negotiation" | "producing" | "registered" | "signed" | "started";
            total: components["schemas"]["TimeGroup"];
            groups: components["schemas"]["TimeGroup"][];
            /** @enum {string} */
            by: "industry" | "mode" | "source" | "team" | "zone";
            from: string;
            to: string;
            /** @description Last day counted. */
            asOf: string;
            /** @description The reader's rights reach only a part of the projects: the numbers are of that part. */
            partial: boolean;
        };
        AttentionPoints: {
            rule: number;
            /** @description At most 20: the longer it waits, or the sooner it lapses. */
            time: number;
            /** @description At most 20, from 10 亿元 on. */
            money: number;
            total: number;
        };
        AttentionCallView: {
            byName: string;
            /** @description YYYY-MM-DD */
            on: string;
            note: string;
        };
        AttentionItem: {
            /** @enum {string} */
            rule: "claim_lapsing" | "escalation_unanswered" | "promise_overdue" | "red_new" | "request_waiting" | "reservation_lapsing" | "slip_moves_number" | "unreported_twice";
            subjectId: string;
            /** @enum {string} */
            place: "blocker" | "claim" | "land" | "light" | "obligation" | "project" | "round";
            /** @description One of the two. */
            projectId: string | null;
            leadId: string | null;
            name: string;
            code: string;
            zoneCode: string | null;
            /** @description The reason, in one sentence. */
            sentenceZh: string;
            sentenceEn: string;
            since: string;
            days: number;
            /** @description 元 still to be invested by the plan; of a lead its planned total. */
            amount: string | null;
            /** @description Whom to call. */
            officerName: string;
            points: components["schemas"]["AttentionPoints"];
            /** @description Where the rule comes from. */
            source: string;
            lastCall: components["schemas"]["AttentionCallView"] | null;
        };
        AttentionCount: {
            /** @enum {string} */
            rule: "claim_lapsing" | "escalation_unanswered" | "promise_overdue" | "red_new" | "request_waiting" | "reservation_lapsing" | "slip_moves_number" | "unreported_twice";
            count: number;
        };
        AttentionList: {
            asOf: string;
            items: components["schemas"]["AttentionItem"][];
            /** @description Found within the reader's reach, before the list was cut. */
            found: number;
            /** @description The same by rule, together all that was found. */
            counts: components["schemas"]["AttentionCount"][];
            /** @description Off the list until the day its reader chose. */
            resting: number;
        };
        CallAbout: {
            /** @enum {string} */
            rule: "claim_lapsing" | "escalation_unanswered" | "promise_overdue" | "red_new" | "request_waiting" | "reservation_lapsing" | "slip_moves_number" | "unreported_twice";
            subjectId: string;
            /** @description After today, within a year. */
            remindOn: string;
            note: string;
        };
        ReportView: {
            /** @enum {string} */
            kind: "brief" | "ledger";
            /** @enum {string} */
            period: "biweekly" | "monthly" | "quarterly" | "weekly" | "yearly";
            /** @enum {string} */
            unit: "wan" | "yi";
            /** @enum {string} */
            language: "en" | "zh-CN";
            /** @enum {string} */
            state: "done" | "failed" | "queued" | "running";
            id: string;
            templateCode: string;
            templateVersion: number;
            titleZh: string;
            titleEn: string;
            /** @description YYYY-MM-DD */
            periodFrom: string;
            periodTo: string;
            spanZh: string;
            spanEn: string;
            /** @description ISO instant: nothing recorded later is in it. */
            knownAt: string;
            /** @description Whose rows it shows. */
            ownerName: string;
            /** @description Made by a schedule. */
            scheduled: boolean;
            /** @description Of the figures and of the file, as they were first made. */
            snapshotSha256: string | null;
            fileSha256: string | null;
            fileName: string | null;
            /** @description Bytes. */
            fileSize: number | null;
            createdAt: string;
            finishedAt: string | null;
        };
        ReportPage: {
            items: components["schemas"]["ReportView"][];
            nextCursor: string | null;
            total: number;
        };
        MakeReport: {
            templateCode: string;
            /** @description Any day of the period to report. */
            on: string;
            /**
             * @description What money is shown in: yi 亿元, wan 万元.
             * @enum {string}
             */
            unit: "wan" | "yi";
            /** @enum {string} */
            language: "en" | "zh-CN";
            /** @description Only what was recorded by this moment; without it, now. */
            knownAt?: string;
        };
        PrintedOpens: {
            /** @enum {string} */
            measure: "ahead" | "due" | "pending" | "verified";
            target: string;
            asOf: string;
            knownAt: string;
            year: number | null;
            industryCode: string | null;
            zoneCode: string | null;
            zoneAlone: boolean;
        };
        PrintedBridge: {
            target: string;
            from: string;
            fromAsOf: string;
            to: string;
            asOf: string;
        };
        PrintedStep: {
            /** @enum {string} */
            row: "listed" | "new" | "progress" | "reindustried" | "removed" | "restated" | "rezoned" | "unlisted";
            projectId: string | null;
        };
        PrintedPart: {
            projectId: string | null;
            name: string;
            /** @description A word about it. */
            note: string | null;
            /** @description 元; null where the figure counts its parts. */
            amount: string | null;
        };
        PrintedFigure: {
            /** @enum {string} */
            measure: "count" | "money";
            target: components["schemas"]["PrintedOpens"] | null;
            bridge: components["schemas"]["PrintedBridge"] | null;
            step: components["schemas"]["PrintedStep"] | null;
            /** @description From the archived rows: they add up to the figure. */
            parts: components["schemas"]["PrintedPart"][] | null;
            name: string;
            /** @description 元, or how many parts there are. */
            amount: string;
        };
        PrintedColumn: {
            /** @enum {string} */
            kind: "money" | "number" | "text";
            /**
             * @description Which figure of the row's target stands in it; without it, none that opens.
             * @enum {string}
             */
            measure?: "ahead" | "due" | "pending" | "verified";
            header: string;
            /** @description Characters. */
            width: number;
        };
        PrintedRow: {
            /** @enum {string} */
            level: "row" | "subtotal" | "total";
            /** @description Money in 元, exact. */
            cells: (string | null)[];
            /** @description Where its amounts open to, each by the measure of its column. */
            opens?: components["schemas"]["PrintedOpens"];
            /** @description The project it tells of. */
            projectId?: string;
            /** @description The step of the bridge its amount is, or a part of. */
            bridge?: components["schemas"]["PrintedBridge"];
            step?: components["schemas"]["PrintedStep"];
        };
        PrintedTable: {
            columns: components["schemas"]["PrintedColumn"][];
            rows: components["schemas"]["PrintedRow"][];
        };
        PrintedSeries: {
            name: string;
            /** @description 元 */
            values: string[];
        };
        PrintedChart: {
            labels: string[];
            series: components["schemas"]["PrintedSeries"][];
        };
        PrintedSection: {
            table: components["schemas"]["PrintedTable"] | null;
            chart: components["schemas"]["PrintedChart"] | null;
            heading: string | null;
            sentences: string[];
        };
        PrintedReport: {
            /** @enum {string} */
            language: "en" | "zh-CN";
            /** @enum {string} */
            unit: "wan" | "yi";
            title: string;
            notes: string[];
            /** @description ISO instant: nothing recorded later is in it. */
            knownAt: string;
            figures: components["schemas"]["PrintedFigure"][];
            sections: components["schemas"]["PrintedSection"][];
        };
        ReportColumnView: {
            /** @enum {string} */
            field: "blockers" | "completed_in_period" | "completed_of_month" | "completed_of_year" | "completed_since_start" | "contracted" | "industry" | "investor" | "light" | "mode" | "name" | "note" | "number" | "people" | "planned_total" | "stage" | "verified_in_period" | "year_plan" | "zone";
            headerZh: string;
            headerEn: string;
            /** @description Characters. */
            width: number;
            /** @description Told in the unit asked for. */
            money: boolean;
        };
        ReportTemplateView: {
            /** @enum {string} */
            kind: "brief" | "ledger";
            /** @enum {string} */
            period: "biweekly" | "monthly" | "quarterly" | "weekly" | "yearly";
            /** @enum {string|null} */
            grouping: "industry" | null | "zone";
            /** @enum {string} */
            sheets: "each" | "one";
            /** @description Null: all. */
            sections: ("changes" | "industry" | "red" | "waiting" | "year" | "zone")[] | null;
            /** @enum {string|null} */
            unit: null | "wan" | "yi";
            code: string;
            version: number;
            titleZh: string;
            titleEn: string;
            keyListOnly: boolean;
            columns: components["schemas"]["ReportColumnView"][];
            /** @description False: made no more. */
            active: boolean;
            /** @description Of this version. */
            reason: string;
            /** @description Null: came with the system. */
            setByName: string | null;
            /** @description ISO instant. */
            recordedAt: string;
            /** @description Schedules that make it. */
            schedules: number;
        };
        ReportFieldView: {
            /** @enum {string} */
            field: "blockers" | "completed_in_period" | "completed_of_month" | "completed_of_year" | "completed_since_start" | "contracted" | "industry" | "investor" | "light" | "mode" | "name" | "note" | "number" | "people" | "planned_total" | "stage" | "verified_in_period" | "year_plan" | "zone";
            /** @enum {string} */
            kind: "money" | "number" | "text";
            zh: string;
            en: string;
        };
        ReportSectionView: {
            /** @enum {string} */
            code: "changes" | "industry" | "red" | "waiting" | "year" | "zone";
            zh: string;
            en: string;
        };
        ReportTemplateList: {
            /** @description The version in force of each; those switched off, too. */
            items: components["schemas"]["ReportTemplateView"][];
            fields: components["schemas"]["ReportFieldView"][];
            sections: components["schemas"]["ReportSectionView"][];
        };
        ReportTemplateVersions: {
            /** @description Newest first. */
            items: components["schemas"]["ReportTemplateView"][];
        };
        TemplateColumnInput: {
            /** @enum {string} */
            field: "blockers" | "completed_in_period" | "completed_of_month" | "completed_of_year" | "completed_since_start" | "contracted" | "industry" | "investor" | "light" | "mode" | "name" | "note" | "number" | "people" | "planned_total" | "stage" | "verified_in_period" | "year_plan" | "zone";
            /** @description The head of the column. */
            zh: string;
            en: string;
            /** @description Characters. */
            width: number;
        };
        SetReportTemplate: {
            /** @description Switched off, it is made no more. */
            active: boolean;
            reason: string;
            titleZh: string;
            titleEn: string;
            /** @description Of a ledger, in their order; of a brief none. */
            columns: components["schemas"]["TemplateColumnInput"][];
            /** @description Of a brief: those it has, besides the sentences it begins with. Null: all. */
            sections?: ("changes" | "industry" | "red" | "waiting" | "year" | "zone")[] | null;
            /** @enum {string|null} */
            grouping?: "industry" | null | "zone";
            /**
             * @description one: everything on one sheet. each: besides, a sheet for each group.
             * @enum {string}
             */
            sheets: "each" | "one";
            /** @description Only projects on the key-industry list of the year. */
            keyListOnly: boolean;
            /**
             * @description Proposed when the report is asked for.
             * @enum {string|null}
             */
            unit?: null | "wan" | "yi";
        };
        CopyReportTemplate: {
            titleZh: string;
            titleEn: string;
            /** @enum {string} */
            period: "biweekly" | "monthly" | "quarterly" | "weekly" | "yearly";
            reason: string;
        };
        PreviewReportTemplate: {
            /** @description Any day of the period to show. */
            on: string;
            /** @enum {string} */
            language: "en" | "zh-CN";
            titleZh: string;
            titleEn: string;
            /** @description Of a ledger, in their order; of a brief none. */
            columns: components["schemas"]["TemplateColumnInput"][];
            /** @description Of a brief: those it has, besides the sentences it begins with. Null: all. */
            sections?: ("changes" | "industry" | "red" | "waiting" | "year" | "zone")[] | null;
            /** @enum {string|null} */
            grouping?: "industry" | null | "zone";
            /**
             * @description one: everything on one sheet. each: besides, a sheet for each group.
             * @enum {string}
             */
            sheets: "each" | "one";
            /** @description Only projects on the key-industry list of the year. */
            keyListOnly: boolean;
            /**
             * @description Proposed when the report is asked for.
             * @enum {string|null}
             */
            unit?: null | "wan" | "yi";
        };
        ReportScheduleView: {
            /** @enum {string} */
            period: "biweekly" | "monthly" | "quarterly" | "weekly" | "yearly";
            /** @enum {string} */
            unit: "wan" | "yi";
            /** @enum {string} */
            language: "en" | "zh-CN";
            id: string;
            templateCode: string;
            titleZh: string;
            titleEn: string;
            day: number;
            hour: number;
            tellLeadership: boolean;
            active: boolean;
            /** @description Whose rows its reports show. */
            ownerName: string;
            /** @description May be changed by the reader: it is their own. */
            mine: boolean;
            version: number;
        };
        ReportScheduleList: {
            items: components["schemas"]["ReportScheduleView"][];
        };
        SetReportSchedule: {
            templateCode: string;
            /** @enum {string} */
            unit: "wan" | "yi";
            /** @enum {string} */
            language: "en" | "zh-CN";
            /** @description Day of the period after the one reported: of a weekly report 1 is Monday, of a monthly one the 1st. */
            day: number;
            /** @description Full hour, Asia/Shanghai. */
            hour: number;
            tellLeadership: boolean;
            active: boolean;
        };
        StoredFile: {
            id: string;
            /** @description Shared by all versions of one document. */
            documentId: string;
            version: number;
            name: string;
            /**
             * @description What the paper is.
             * @enum {string}
             */
            type: "acceptance" | "agreement" | "invoice" | "licence" | "minutes" | "other" | "permit" | "photo" | "statistics_form";
            confidential: boolean;
            mediaType: string;
            /** @description In bytes. */
            size: number;
            sha256: string;
            /**
             * @description Only `clean` and `not_scanned` can be opened and count as evidence.
             * @enum {string}
             */
            scanState: "clean" | "not_scanned" | "pending" | "refused";
        };
        FileRules: {
            types: ("acceptance" | "agreement" | "invoice" | "licence" | "minutes" | "other" | "permit" | "photo" | "statistics_form")[];
            states: ("clean" | "not_scanned" | "pending" | "refused")[];
            /** @description Largest file, in bytes. */
            limitBytes: number;
            /** @description Files are scanned for viruses. */
            scanned: boolean;
        };
        DocumentRights: {
            /** @description As it came, without a watermark. */
            original: boolean;
            /** @description Bring a new version. */
            replace: boolean;
        };
        DocumentView: {
            /** @description Newest first. */
            versions: components["schemas"]["FileVersion"][];
            may: components["schemas"]["DocumentRights"];
        };
        SavedViewRow: {
            id: string;
            /** @enum {string} */
            list: "investors" | "leads" | "ledger" | "projects";
            name: string;
            query: string;
            hidden: string[];
            /** @enum {string} */
            reach: "all" | "own" | "team";
            ownerId: string;
            ownerName: string;
            /** @description The reader's own, to be changed and thrown away. */
            mine: boolean;
            version: number;
        };
        SaveView: {
            /** @enum {string} */
            list: "investors" | "leads" | "ledger" | "projects";
            name: string;
            /** @description Filters and sort as they stand in the list's address: state=screening&sort=-capturedOn */
            query: string;
            /** @description Keys of the columns left out. */
            hidden: string[];
            /**
             * @description For oneself, one's team, or everybody who may see the list.
             * @enum {string}
             */
            reach: "all" | "own" | "team";
        };
        EditView: {
            name?: string;
            query?: string;
            hidden?: string[];
            /** @enum {string} */
            reach?: "all" | "own" | "team";
        };
        NoticeSubject: {
            type: string;
            id: string;
            code: string;
            name: string;
            /** @description Its page. */
            path: string;
        };
        NoticeView: {
            id: string;
            kind: string;
            topic: string;
            /** @description The sentence, in both languages. */
            textZh: string;
            textEn: string;
            /** @description Absent when the notice is about no record, or about one the reader may no longer see. */
            subject: components["schemas"]["NoticeSubject"] | null;
            /** @enum {string} */
            urgency: "normal" | "urgent";
            createdAt: string;
            readAt: string | null;
        };
        NoticePage: {
            items: components["schemas"]["NoticeView"][];
            nextCursor: string | null;
            total: number;
            /** @description Of all, not of the page. */
            unread: number;
        };
        UnreadCount: {
            unread: number;
        };
        MarkNotices: {
            /** @description Which; missing means all that came up to now. */
            ids?: string[];
            /** @description With no ids: all up to and including this one, so that what arrives meanwhile stays unread. */
            upTo?: string;
        };
        MarkedNotices: {
            /** @description Which were changed by this: what an undo gives back. */
            ids: string[];
            unread: number;
        };
        UnmarkNotices: {
            ids: string[];
        };
        RobotView: {
            id: string;
            /** @enum {string} */
            kind: "dingtalk" | "feishu" | "wecom";
            name: string;
            /** @description The address with its key masked: whoever knows the key can post. */
            address: string;
            signed: boolean;
            showsSubject: boolean;
            version: number;
        };
        TopicView: {
            code: string;
            nameZh: string;
            nameEn: string;
            /** @enum {string} */
            usual: "at_once" | "daily" | "off";
        };
        ChosenMode: {
            /** @description A topic of the list. */
            topic: string;
            /** @description `email`, or the id of one's robot. */
            target: string;
            /** @enum {string} */
            mode: "at_once" | "daily" | "off";
        };
        NoticeTarget: {
            /** @description `email`, or the robot's id. */
            target: string;
            lastSentAt: string | null;
            /** @description Of the latest message, if that one did not arrive. */
            problem: string | null;
        };
        PreferencesView: {
            /** @enum {string} */
            language: "en" | "zh-CN";
            quietFrom: string | null;
            quietUntil: string | null;
            digestAt: string;
            stormLimit: number;
            /** @description Where e-mails go; null without an address or a mail server. */
            email: string | null;
            /** @description Whether this house sends e-mail at all. */
            mailConfigured: boolean;
            robots: components["schemas"]["RobotView"][];
            topics: components["schemas"]["TopicView"][];
            choices: components["schemas"]["ChosenMode"][];
            health: components["schemas"]["NoticeTarget"][];
        };
        SavePreferences: {
            /**
             * @description Of e-mails and robot messages.
             * @enum {string}
             */
            language: "en" | "zh-CN";
            /** @description HH:MM in Asia/Shanghai; null switches quiet hours off. May run over midnight. */
            quietFrom?: string | null;
            quietUntil?: string | null;
            digestAt: string;
            /** @description More messages than this within an hour become one digest. */
            stormLimit: number;
            choices: components["schemas"]["ChosenMode"][];
        };
        TestResult: {
            ok: boolean;
            /** @description What the other side said. */
            problem: string | null;
        };
        AddRobot: {
            /** @enum {string} */
            kind: "dingtalk" | "feishu" | "wecom";
            name: string;
            /** @description The robot's webhook address, as the messenger shows it. */
            url: string;
            /** @description For signed robots of DingTalk and Feishu. */
            secret?: string | null;
            /** @description Names what a notice is about; everybody in the group can then read it. */
            showsSubject?: boolean;
        };
        EditRobot: {
            name?: string;
            url?: string;
            /** @description null: no longer signed. */
            secret?: string | null;
            showsSubject?: boolean;
        };
        MentionView: {
            id: string;
            name: string;
        };
        CommentRights: {
            edit: boolean;
            withdraw: boolean;
            restore: boolean;
        };
        CommentView: {
            id: string;
            authorId: string;
            authorName: string;
            /** @description Empty once withdrawn. */
            body: string;
            mentions: components["schemas"]["MentionView"][];
            createdAt: string;
            editedAt: string | null;
            withdrawnAt: string | null;
            version: number;
            may: components["schemas"]["CommentRights"];
        };
        CommentPage: {
            items: components["schemas"]["CommentView"][];
            nextCursor: string | null;
            total: number;
        };
        WriteComment: {
            body: string;
            /** @description Ids of those the text calls with @; only people who can see the record. */
            mentions?: string[];
        };
        DiscussionPerson: {
            id: string;
            name: string;
            teamNameZh: string | null;
            teamNameEn: string | null;
        };
        PeopleList: {
            items: components["schemas"]["DiscussionPerson"][];
        };
        WatchView: {
            watching: boolean;
            /** @description How many follow this record. */
            watchers: number;
        };
        WebhookHealth: {
            delivered: number;
            failed: number;
            waiting: number;
        };
        WebhookView: {
            id: string;
            url: string;
            description: string;
            kinds: string[];
            on: boolean;
            /**
             * @description Why it is off.
             * @enum {string|null}
             */
            offReason: "administrator" | "failing" | "gone" | null | "owner";
            offSince: string | null;
            /** @description Since then nothing has been taken. */
            failingSince: string | null;
            /** @description The former secret signs along until then. */
            formerUntil: string | null;
            lately: components["schemas"]["WebhookHealth"];
            createdAt: string;
            version: number;
        };
        WebhookKindView: {
            kind: string;
            nameZh: string;
            nameEn: string;
            /** @description What it is about: lead, project. */
            subjectType: string;
        };
        AddWebhook: {
            /** @description https, reachable on the internet; others only where the operator has allowed them. */
            url: string;
            /** @description What listens there. */
            description: string;
            /** @description Of GET /api/webhooks/kinds. */
            kinds: string[];
        };
        NewWebhook: {
            id: string;
            url: string;
            description: string;
            kinds: string[];
            on: boolean;
            /**
             * @description Why it is off.
             * @enum {string|null}
             */
            offReason: "administrator" | "failing" | "gone" | null | "owner";
            offSince: string | null;
            /** @description Since then nothing has been taken. */
            failingSince: string | null;
            /** @description The former secret signs along until then. */
            formerUntil: string | null;
            lately: components["schemas"]["WebhookHealth"];
            createdAt: string;
            version: number;
            /** @description whsec_…, this once; null when the same request is sent again. */
            secret: string | null;
        };
        EditWebhook: {
            url?: string;
            description?: string;
            kinds?: string[];
            on?: boolean;
        };
        DeliverySubject: {
            type: string;
            id: string;
            code: string;
            /** @description Its page. */
            path: string;
        };
        DeliveryRow: {
            id: string;
            /** @description The webhook-id header, the same over all attempts. */
            messageId: string;
            kind: string;
            kindZh: string;
            kindEn: string;
            /** @description Absent for a test, and for what one may no longer read. */
            subject: components["schemas"]["DeliverySubject"] | null;
            /** @enum {string} */
            state: "delivered" | "failed" | "waiting" | "withheld";
            attempts: number;
            createdAt: string;
            /** @description When it is tried next, while it waits. */
            nextAt: string | null;
            deliveredAt: string | null;
            lastStatus: number | null;
            lastProblem: string | null;
        };
        DeliveriesPage: {
            items: components["schemas"]["DeliveryRow"][];
            nextCursor: string | null;
            total: number;
        };
        AttemptView: {
            at: string;
            durationMs: number;
            /** @description Null: there was no answer. */
            status: number | null;
            problem: string | null;
            /** @description The first KB of what it answered. */
            answer: string | null;
        };
        DeliveryView: {
            id: string;
            /** @description The webhook-id header, the same over all attempts. */
            messageId: string;
            kind: string;
            kindZh: string;
            kindEn: string;
            /** @description Absent for a test, and for what one may no longer read. */
            subject: components["schemas"]["DeliverySubject"] | null;
            /** @enum {string} */
            state: "delivered" | "failed" | "waiting" | "withheld";
            attempts: number;
            createdAt: string;
            /** @description When it is tried next, while it waits. */
            nextAt: string | null;
            deliveredAt: string | null;
            lastStatus: number | null;
            lastProblem: string | null;
            /** @description The body as sent; null for what one may no longer read. */
            payload: string | null;
            /** @description Newest first. */
            log: components["schemas"]["AttemptView"][];
        };
        ReplayFailed: {
            /** @description Everything that failed and happened since this instant, e.g. 2026-03-10T02:00:00Z. */
            since: string;
        };
        Replayed: {
            count: number;
        };
        OverseenWebhook: {
            id: string;
            ownerId: string;
            ownerName: string;
            origin: string;
            description: string;
            kinds: string[];
            on: boolean;
            /** @enum {string|null} */
            offReason: "administrator" | "failing" | "gone" | null | "owner";
            failingSince: string | null;
            createdAt: string;
            version: number;
        };
        OverseenWebhooksPage: {
            items: components["schemas"]["OverseenWebhook"][];
            nextCursor: string | null;
            total: number;
        };
        SwitchWebhook: {
            on: boolean;
        };
        ScanView: {
            id: string;
            /** @enum {string} */
            state: "cancelled" | "done" | "failed" | "queued" | "running";
            /** @description Percent. */
            progress: number;
            requestedByName: string;
            requestedAt: string;
            finishedAt: string | null;
        };
        LatestScan: {
            scan: components["schemas"]["ScanView"] | null;
        };
        PairCompany: {
            id: string;
            name: string;
            uscc: string | null;
            createdAt: string;
            /** @description Leads of it the reader may read. */
            leadCount: number;
        };
        PairRow: {
            id: string;
            one: components["schemas"]["PairCompany"];
            other: components["schemas"]["PairCompany"];
            /** @description 0…100 */
            score: number;
            reasons: ("group" | "homophone" | "initials" | "name" | "phone" | "pinyin" | "same_name" | "short_name" | "similar" | "site" | "uscc")[];
            /** @enum {string} */
            state: "different" | "open";
            reason: string | null;
            dismissedByName: string | null;
            dismissedAt: string | null;
        };
        PairPage: {
            items: components["schemas"]["PairRow"][];
            nextCursor: string | null;
            total: number;
        };
        SayDifferent: {
            /** @description How one can tell. */
            reason: string;
        };
        ClaimView: {
            id: string;
            leadId: string | null;
            investorId: string;
            investorName: string;
            idea: string;
            segmentCode: string | null;
            zoneCode: string | null;
            holderId: string;
            holderName: string;
            teamNameZh: string | null;
            teamNameEn: string | null;
            contactName: string | null;
            /** @enum {string} */
            state: "held" | "lapsed" | "overruled" | "released";
            claimedOn: string;
            /** @description The last day it holds. */
            until: string;
            /** @description Disputes that wait for a ruling. */
            openDisputes: number;
            /** @description The reader may let it go. */
            mayRelease: boolean;
        };
        ClaimPage: {
            items: components["schemas"]["ClaimView"][];
            nextCursor: string | null;
            total: number;
        };
        ClaimStep: {
            /** @enum {string} */
            kind: "disputed" | "lapsed" | "prolonged" | "recorded" | "released" | "ruled" | "shortened" | "transferred";
            until: string | null;
            /** @description Nobody: the calendar. */
            byName: string | null;
            toName: string | null;
            reason: string | null;
            at: string;
        };
        ClaimStory: {
            id: string;
            leadId: string | null;
            investorId: string;
            investorName: string;
            idea: string;
            segmentCode: string | null;
            zoneCode: string | null;
            holderId: string;
            holderName: string;
            teamNameZh: string | null;
            teamNameEn: string | null;
            contactName: string | null;
            /** @enum {string} */
            state: "held" | "lapsed" | "overruled" | "released";
            claimedOn: string;
            /** @description The last day it holds. */
            until: string;
            /** @description Disputes that wait for a ruling. */
            openDisputes: number;
            /** @description The reader may let it go. */
            mayRelease: boolean;
            /** @description Oldest first. */
            steps: components["schemas"]["ClaimStep"][];
        };
        ReleaseClaim: {
            reason: string;
        };
        DisputeView: {
            id: string;
            company: string;
            idea: string;
            segmentCode: string | null;
            grounds: string;
            firstContactOn: string | null;
            byName: string;
            /** @enum {string|null} */
            verdict: "both" | "moves" | null | "stays";
            reason: string | null;
            ruledByName: string | null;
            ruledAt: string | null;
            recordedAt: string;
            claimed: components["schemas"]["ClaimedBy"];
            /** @description The disputed claim with its story, for who rules on it. */
            claim: components["schemas"]["ClaimStory"] | null;
        };
        DisputeClaim: {
            company: string;
            uscc?: string | null;
            /** @description The project meant. */
            idea: string;
            segmentCode?: string | null;
            grounds: string;
            /** @description The day of one's own first contact. */
            firstContactOn?: string | null;
        };
        RuleDispute: {
            /** @enum {string} */
            verdict: "both" | "moves" | "stays";
            reason: string;
        };
        ClaimTermsView: {
            /** @description From the day of the report. */
            firstDays: number;
            /** @description From the day of a recorded contact. */
            prolongDays: number;
            /** @description From the day the lead became a project. */
            acceptedDays: number;
            warnDays: number;
            version: number;
        };
        EditClaimTerms: {
            firstDays?: number;
            prolongDays?: number;
            acceptedDays?: number;
            warnDays?: number;
        };
    };
    responses: never;
    parameters: never;
    requestBodies: never;
    headers: never;
    pathItems: never;
}
export type $defs = Record<string, never>;
export interface operations {
    Health_health: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Health"];
                };
            };
            /** @description A problem (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Sessions_login: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["Login"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SignedInSession"];
                };
            };
            /** @description A problem (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Sessions_refresh: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SignedInSession"];
                };
            };
            /** @description A problem (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Sessions_logout: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description A problem (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Sessions_whoAmI: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Me"];
                };
            };
            /** @description A problem (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Sessions_changePassword: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ChangePassword"];
            };
        };
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description A problem (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Sessions_demoAccounts: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DemoAccount"][];
                };
            };
            /** @description A problem (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Users_list: {
        parameters: {
            query?: {
                role?: "audit_admin" | "department" | "leadership" | "promotion_officer" | "security_admin" | "system_admin" | "verifier" | "zone_manager";
                status?: "active" | "disabled";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["UserPage"];
                };
            };
            /** @description A problem (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Users_create: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CreateUser"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["UserView"];
                };
            };
            /** @description A problem (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Users_edit: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["EditUser"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["UserView"];
                };
            };
            /** @description A problem (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Users_grant: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["GrantRoles"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["UserView"];
                };
            };
            /** @description A problem (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Teams_list: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TeamView"][];
                };
            };
            /** @description A problem (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Teams_create: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CreateTeam"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TeamView"];
                };
            };
            /** @description A problem (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Teams_edit: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["EditTeam"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TeamView"];
                };
            };
            /** @description A problem (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Colleagues_find: {
        parameters: {
            query?: {
                /** @description Part of a name. */
                q?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ColleagueList"];
                };
            };
            /** @description A problem (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Audit_list: {
        parameters: {
            query?: {
                actorId?: string;
                action?: string;
                subjectType?: string;
                subjectId?: string;
                /** @description Business date, inclusive. */
                from?: string;
                /** @description Business date, inclusive. */
                to?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AuditPage"];
                };
            };
            /** @description A problem (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    ApiKeys_own: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ApiKeyView"][];
                };
            };
            /** @description A problem (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    ApiKeys_make: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["MakeApiKey"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["NewApiKey"];
                };
            };
            /** @description A problem (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    ApiKeys_scopes: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["KeyScopeView"][];
                };
            };
            /** @description A problem (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    ApiKeys_revoke: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ApiKeyView"];
                };
            };
            /** @description A problem (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    ApiKeys_overseen: {
        parameters: {
            query?: {
                state?: "expired" | "live" | "revoked";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OverseenKeysPage"];
                };
            };
            /** @description A problem (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    ApiKeys_revokeAny: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ApiKeyView"];
                };
            };
            /** @description A problem (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Calendar_year: {
        parameters: {
            query: {
                year: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CalendarDayView"][];
                };
            };
            /** @description A problem (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Calendar_set: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SetCalendarDay"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CalendarDayView"][];
                };
            };
            /** @description A problem (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Document_periods: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PeriodView"][];
                };
            };
            /** @description A problem (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Document_indicators: {
        parameters: {
            query?: {
                table?: "table1" | "table2" | "text";
                /** @description Code of the plan period, e.g. 14FYP. */
                plan?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["IndicatorView"][];
                };
            };
            /** @description A problem (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Document_projects: {
        parameters: {
            query?: {
                industryCode?: string;
                segmentCode?: string;
                /** @description With everything inside it. */
                zoneCode?: string;
                q?: string;
                /** @description Code of the plan period, e.g. 14FYP. */
                plan?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PlanProjectPage"];
                };
            };
            /** @description A problem (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Document_events: {
        parameters: {
            query?: {
                /** @description Code of the plan period, e.g. 14FYP. */
                plan?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PlanEventView"][];
                };
            };
            /** @description A problem (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Document_enterprises: {
        parameters: {
            query?: {
                /** @description Code of the plan period, e.g. 14FYP. */
                plan?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PlanEnterpriseView"][];
                };
            };
            /** @description A problem (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Industries_list: {
        parameters: {
            query?: {
                /** @description Code of the plan period, e.g. 14FYP. */
                plan?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["IndustryView"][];
                };
            };
            /** @description A problem (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Segments_edit: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                code: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["EditSegment"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SegmentView"];
                };
            };
            /** @description A problem (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Zones_list: {
        parameters: {
            query?: {
                /** @description Also the zones that are switched off. */
                all?: boolean;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ZoneView"][];
                };
            };
            /** @description A problem (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Zones_edit: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                code: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["EditZone"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ZoneView"];
                };
            };
            /** @description A problem (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Zones_fits: {
        parameters: {
            query?: {
                /** @description Only the places that suit this segment, best first; without it, the whole matrix. */
                segment?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ZoneFitView"][];
                };
            };
            /** @description A problem (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Zones_check: {
        parameters: {
            query: {
                zone: string;
                segment: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ZoneCheckView"];
                };
            };
            /** @description A problem (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    ZoneShapes_list: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ZoneShapeView"][];
                };
            };
            /** @description A problem (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    ZoneShapes_draw: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                code: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["DrawZoneShape"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ZoneShapeView"];
                };
            };
            /** @description A problem (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Targets_list: {
        parameters: {
            query?: {
                /** @description Code of the plan period, e.g. 14FYP. */
                plan?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TargetView"][];
                };
            };
            /** @description A problem (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Targets_one: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                code: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TargetView"];
                };
            };
            /** @description A problem (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Targets_edit: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                code: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["EditTarget"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TargetView"];
                };
            };
            /** @description A problem (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Targets_versions: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                code: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TargetVersionView"][];
                };
            };
            /** @description A problem (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Breakdown_read: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                code: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["BreakdownView"];
                };
            };
            /** @description A problem (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Breakdown_set: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                code: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SetBreakdown"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["BreakdownView"];
                };
            };
            /** @description A problem (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Breakdown_versions: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                code: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["BreakdownVersionView"][];
                };
            };
            /** @description A problem (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Breakdown_keys: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["BreakdownKeys"];
                };
            };
            /** @description A problem (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Observations_record: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                plan: string;
                code: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RecordObservation"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ObservationView"];
                };
            };
            /** @description A problem (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Observations_paste: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                plan: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PasteObservations"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PasteAnswer"];
                };
            };
            /** @description A problem (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Observations_comments: {
        parameters: {
            query?: {
                /** @description As it was known at that moment: an ISO instant. Without it, as it is known now. */
                knownAt?: string;
            };
            header?: never;
            path: {
                plan: string;
                code: string;
                year: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["EvaluationCommentView"][];
                };
            };
            /** @description A problem (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Observations_comment: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                plan: string;
                code: string;
                year: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["WriteEvaluationComment"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["EvaluationCommentView"];
                };
            };
            /** @description A problem (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Drafts_copy: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                plan: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CopyPlan"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DraftCopied"];
                };
            };
            /** @description A problem (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Drafts_edit: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                plan: string;
                code: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["EditDraftIndicator"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["IndicatorView"];
                };
            };
            /** @description A problem (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Drafts_listDropped: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                plan: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DroppedFromDraft"];
                };
            };
            /** @description A problem (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Drafts_addIndicator: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                plan: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AddDraftIndicator"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["IndicatorView"];
                };
            };
            /** @description A problem (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Drafts_dropIndicator: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                plan: string;
                code: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["DraftStep"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["IndicatorView"];
                };
            };
            /** @description A problem (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Drafts_restoreIndicator: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                plan: string;
                code: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["DraftStep"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["IndicatorView"];
                };
            };
            /** @description A problem (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Drafts_addTarget: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                plan: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AddDraftTarget"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TargetView"];
                };
            };
            /** @description A problem (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Drafts_dropTarget: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                plan: string;
                code: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["DraftStep"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TargetView"];
                };
            };
            /** @description A problem (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Drafts_restoreTarget: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                plan: string;
                code: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["DraftStep"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TargetView"];
                };
            };
            /** @description A problem (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Drafts_adopt: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                plan: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AdoptPlan"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PeriodView"];
                };
            };
            /** @description A problem (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    ObservationImports_list: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RunPage"];
                };
            };
            /** @description A problem (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    ObservationImports_upload: {
        parameters: {
            query: {
                /** @description `observations:` and the code of the plan. */
                kind: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "multipart/form-data": {
                    /** Format: binary */
                    file: string;
                };
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RunView"];
                };
            };
            /** @description A problem (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    ObservationImports_template: {
        parameters: {
            query: {
                /** @description `observations:` and the code of the plan. */
                kind: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description A problem (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    ObservationImports_one: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RunView"];
                };
            };
            /** @description A problem (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    ObservationImports_rows: {
        parameters: {
            query?: {
                outcome?: ("claimed" | "duplicate" | "error" | "loaded" | "new" | "skipped" | "unchanged" | "update" | "updated")[];
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RunRowPage"];
                };
            };
            /** @description A problem (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    ObservationImports_answer: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AnswerRun"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RunView"];
                };
            };
            /** @description A problem (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    ObservationImports_load: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RunView"];
                };
            };
            /** @description A problem (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    ObservationImports_cancel: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RunView"];
                };
            };
            /** @description A problem (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    ObservationImports_markedWorkbook: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description A problem (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Investors_list: {
        parameters: {
            query?: {
                knownAt?: string;
                homeRegion?: "bohai_rim" | "hk_mo_tw" | "other_domestic" | "overseas" | "pearl_delta" | "yangtze_delta";
                role?: ("intermediary" | "investor" | "project_company")[];
                /** @description Code of a list it stands on. */
                list?: string;
                /** @description This company with everything it controls. */
                groupOf?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["InvestorPage"];
                };
            };
            /** @description A problem (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Investors_create: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RegisterInvestor"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["InvestorView"];
                };
            };
            /** @description A problem (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Investors_matches: {
        parameters: {
            query?: {
                name?: string;
                uscc?: string;
                phone?: string;
                email?: string;
                /** @description The project's segment: another segment is another idea, which somebody else's claim does not bar. */
                segmentCode?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MatchAnswer"];
                };
            };
            /** @description A problem (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Investors_lists: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["InvestorListView"][];
                };
            };
            /** @description A problem (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Investors_keepNames: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["KeepNames"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["InvestorView"];
                };
            };
            /** @description A problem (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Investors_history: {
        parameters: {
            query?: {
                knownAt?: string;
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["HistoryEvent"][];
                };
            };
            /** @description A problem (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Investors_one: {
        parameters: {
            query?: {
                knownAt?: string;
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["InvestorView"];
                };
            };
            /** @description A problem (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Investors_edit: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["EditInvestor"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["InvestorView"];
                };
            };
            /** @description A problem (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Contacts_add: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AddContact"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["InvestorView"];
                };
            };
            /** @description A problem (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Contacts_remove: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["InvestorView"];
                };
            };
            /** @description A problem (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Contacts_edit: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["EditContact"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["InvestorView"];
                };
            };
            /** @description A problem (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Contacts_reveal: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ContactDetails"];
                };
            };
            /** @description A problem (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Contacts_withdraw: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["WithdrawConsent"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["InvestorView"];
                };
            };
            /** @description A problem (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Contacts_erase: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["EraseContact"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErasureResult"];
                };
            };
            /** @description A problem (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Bulk_begin: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["BulkLeads"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["BulkActView"];
                };
            };
            /** @description A problem (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Bulk_one: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["BulkActView"];
                };
            };
            /** @description A problem (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Bulk_cancel: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["BulkActView"];
                };
            };
            /** @description A problem (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Bulk_undo: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["BulkActView"];
                };
            };
            /** @description A problem (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    LeadExport_export: {
        parameters: {
            query?: {
                state?: ("accepted" | "captured" | "dormant" | "merged" | "rejected" | "screening")[];
                source?: ("agency" | "chamber" | "event" | "existing_enterprise" | "other" | "own_visit" | "referral" | "walk_in")[];
                homeRegion?: ("bohai_rim" | "hk_mo_tw" | "other_domestic" | "overseas" | "pearl_delta" | "yangtze_delta")[];
                industryCode?: string;
                segmentCode?: string;
                /** @description With everything the zone contains. */
                zoneCode?: string;
                ownerId?: string;
                investorId?: string;
                teamId?: string;
                /** @description Came from this event. */
                eventId?: string;
                /** @description Came through this intermediary. */
                intermediaryId?: string;
                /** @description Heard of on this day or later. */
                capturedFrom?: string;
                /** @description Heard of on this day or earlier. */
                capturedTo?: string;
                /** @description Those with a screening opinion, or those without. */
                screened?: boolean;
                knownAt?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": string;
                };
            };
            /** @description A problem (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    LeadExport_exportChosen: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ExportLeads"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": string;
                };
            };
            /** @description A problem (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Leads_list: {
        parameters: {
            query?: {
                state?: ("accepted" | "captured" | "dormant" | "merged" | "rejected" | "screening")[];
                source?: ("agency" | "chamber" | "event" | "existing_enterprise" | "other" | "own_visit" | "referral" | "walk_in")[];
                homeRegion?: ("bohai_rim" | "hk_mo_tw" | "other_domestic" | "overseas" | "pearl_delta" | "yangtze_delta")[];
                industryCode?: string;
                segmentCode?: string;
                /** @description With everything the zone contains. */
                zoneCode?: string;
                ownerId?: string;
                investorId?: string;
                teamId?: string;
                /** @description Came from this event. */
                eventId?: string;
                /** @description Came through this intermediary. */
                intermediaryId?: string;
                /** @description Heard of on this day or later. */
                capturedFrom?: string;
                /** @description Heard of on this day or earlier. */
                capturedTo?: string;
                /** @description Those with a screening opinion, or those without. */
                screened?: boolean;
                knownAt?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["LeadPage"];
                };
            };
            /** @description A problem (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Leads_log: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["LogLead"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["LeadView"];
                };
            };
            /** @description A problem (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Leads_board: {
        parameters: {
            query?: {
                state?: ("accepted" | "captured" | "dormant" | "merged" | "rejected" | "screening")[];
                source?: ("agency" | "chamber" | "event" | "existing_enterprise" | "other" | "own_visit" | "referral" | "walk_in")[];
                homeRegion?: ("bohai_rim" | "hk_mo_tw" | "other_domestic" | "overseas" | "pearl_delta" | "yangtze_delta")[];
                industryCode?: string;
                segmentCode?: string;
                /** @description With everything the zone contains. */
                zoneCode?: string;
                ownerId?: string;
                investorId?: string;
                teamId?: string;
                /** @description Came from this event. */
                eventId?: string;
                /** @description Came through this intermediary. */
                intermediaryId?: string;
                /** @description Heard of on this day or later. */
                capturedFrom?: string;
                /** @description Heard of on this day or earlier. */
                capturedTo?: string;
                /** @description Those with a screening opinion, or those without. */
                screened?: boolean;
                knownAt?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["LeadBoard"];
                };
            };
            /** @description A problem (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Leads_one: {
        parameters: {
            query?: {
                knownAt?: string;
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["LeadView"];
                };
            };
            /** @description A problem (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Leads_edit: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["EditLead"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["LeadView"];
                };
            };
            /** @description A problem (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Leads_history: {
        parameters: {
            query?: {
                knownAt?: string;
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["HistoryEvent"][];
                };
            };
            /** @description A problem (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    LeadDecisions_reject: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RejectLead"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["LeadView"];
                };
            };
            /** @description A problem (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    LeadDecisions_takeBackRejection: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["TakeBackRejection"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["LeadView"];
                };
            };
            /** @description A problem (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    LeadDecisions_rest: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RestLead"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["LeadView"];
                };
            };
            /** @description A problem (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    LeadDecisions_wake: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["LeadView"];
                };
            };
            /** @description A problem (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    LeadFiles_attach: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AttachFile"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["LeadView"];
                };
            };
            /** @description A problem (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    LeadFiles_takeOff: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
                fileId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["LeadView"];
                };
            };
            /** @description A problem (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Merges_previewInvestor: {
        parameters: {
            query: {
                into: string;
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MergePreview"];
                };
            };
            /** @description A problem (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Merges_mergeInvestor: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["MergeInto"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MergeView"];
                };
            };
            /** @description A problem (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Merges_ofInvestor: {
        parameters: {
            query?: {
                knownAt?: string;
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MergeView"][];
                };
            };
            /** @description A problem (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Merges_previewLead: {
        parameters: {
            query: {
                into: string;
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MergePreview"];
                };
            };
            /** @description A problem (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Merges_mergeLead: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["MergeInto"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MergeView"];
                };
            };
            /** @description A problem (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Merges_ofLead: {
        parameters: {
            query?: {
                knownAt?: string;
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MergeView"][];
                };
            };
            /** @description A problem (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Merges_undo: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MergeView"];
                };
            };
            /** @description A problem (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Assignments_pool: {
        parameters: {
            query?: {
                knownAt?: string;
                industryCode?: string;
                zoneCode?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PoolPage"];
                };
            };
            /** @description A problem (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Assignments_terms: {
        parameters: {
            query?: {
                knownAt?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PoolTermsView"];
                };
            };
            /** @description A problem (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Assignments_editTerms: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["EditPoolTerms"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PoolTermsView"];
                };
            };
            /** @description A problem (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Assignments_take: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["LeadView"];
                };
            };
            /** @description A problem (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Assignments_reassign: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ReassignLeads"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ReassignAnswer"];
                };
            };
            /** @description A problem (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Assignments_byRule: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ReassignAnswer"];
                };
            };
            /** @description A problem (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Assignments_officers: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OfficerChoice"][];
                };
            };
            /** @description A problem (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Assignments_board: {
        parameters: {
            query?: {
                knownAt?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["BoardRow"][];
                };
            };
            /** @description A problem (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Assignments_listRules: {
        parameters: {
            query?: {
                knownAt?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RuleView"][];
                };
            };
            /** @description A problem (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Assignments_addRule: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AddRule"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RuleView"][];
                };
            };
            /** @description A problem (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Assignments_dropRule: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RuleView"][];
                };
            };
            /** @description A problem (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Transfers_propose: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ProposeTransfer"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TransferView"];
                };
            };
            /** @description A problem (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Transfers_list: {
        parameters: {
            query?: {
                knownAt?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TransferView"][];
                };
            };
            /** @description A problem (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Transfers_handovers: {
        parameters: {
            query?: {
                knownAt?: string;
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["LeadHandsView"];
                };
            };
            /** @description A problem (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Transfers_accept: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AcceptTransfer"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TransferView"];
                };
            };
            /** @description A problem (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Transfers_refuse: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RefuseTransfer"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TransferView"];
                };
            };
            /** @description A problem (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Transfers_withdraw: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TransferView"];
                };
            };
            /** @description A problem (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Clocks_due: {
        parameters: {
            query?: {
                knownAt?: string;
                /** @description overdue; due within seven days; paused. Overdue and due when missing. */
                list?: "due" | "overdue" | "paused";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DuePage"];
                };
            };
            /** @description A problem (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Clocks_ofLead: {
        parameters: {
            query?: {
                knownAt?: string;
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ClockView"][];
                };
            };
            /** @description A problem (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Clocks_pause: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PauseClock"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ClockView"][];
                };
            };
            /** @description A problem (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Clocks_resume: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ClockView"][];
                };
            };
            /** @description A problem (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Clocks_meet: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["MeetClock"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ClockView"][];
                };
            };
            /** @description A problem (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Clocks_rules: {
        parameters: {
            query?: {
                knownAt?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ClockRuleView"][];
                };
            };
            /** @description A problem (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Clocks_editRule: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                code: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["EditClockRule"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ClockRuleView"][];
                };
            };
            /** @description A problem (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Screening_screen: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ScreenLead"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["LeadView"];
                };
            };
            /** @description A problem (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Screening_screenings: {
        parameters: {
            query?: {
                knownAt?: string;
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ScreeningView"][];
                };
            };
            /** @description A problem (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Screening_zoneFit: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ZoneFitAnswer"];
                };
            };
            /** @description A problem (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Interactions_list: {
        parameters: {
            query?: {
                knownAt?: string;
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["InteractionView"][];
                };
            };
            /** @description A problem (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Interactions_log: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["LogInteraction"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["InteractionView"];
                };
            };
            /** @description A problem (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Interactions_correct: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
                interactionId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CorrectInteraction"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["InteractionView"];
                };
            };
            /** @description A problem (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Interactions_withdraw: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
                interactionId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["WithdrawInteraction"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["InteractionView"];
                };
            };
            /** @description A problem (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Feedback_list: {
        parameters: {
            query?: {
                policyArea?: ("energy" | "environment" | "finance" | "land" | "logistics" | "other" | "permits" | "subsidy" | "talent" | "tax")[];
                kind?: ("complaint" | "praise" | "question" | "request")[];
                industryCode?: string;
                /** @description With everything the zone contains. */
                zoneCode?: string;
                homeRegion?: ("bohai_rim" | "hk_mo_tw" | "other_domestic" | "overseas" | "pearl_delta" | "yangtze_delta")[];
                /** @description Day of the contact, inclusive. */
                from?: string;
                to?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["FeedbackPage"];
                };
            };
            /** @description A problem (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Feedback_summary: {
        parameters: {
            query?: {
                policyArea?: ("energy" | "environment" | "finance" | "land" | "logistics" | "other" | "permits" | "subsidy" | "talent" | "tax")[];
                kind?: ("complaint" | "praise" | "question" | "request")[];
                industryCode?: string;
                /** @description With everything the zone contains. */
                zoneCode?: string;
                homeRegion?: ("bohai_rim" | "hk_mo_tw" | "other_domestic" | "overseas" | "pearl_delta" | "yangtze_delta")[];
                /** @description Day of the contact, inclusive. */
                from?: string;
                to?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["FeedbackSummary"];
                };
            };
            /** @description A problem (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Feedback_export: {
        parameters: {
            query?: {
                policyArea?: ("energy" | "environment" | "finance" | "land" | "logistics" | "other" | "permits" | "subsidy" | "talent" | "tax")[];
                kind?: ("complaint" | "praise" | "question" | "request")[];
                industryCode?: string;
                /** @description With everything the zone contains. */
                zoneCode?: string;
                homeRegion?: ("bohai_rim" | "hk_mo_tw" | "other_domestic" | "overseas" | "pearl_delta" | "yangtze_delta")[];
                /** @description Day of the contact, inclusive. */
                from?: string;
                to?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": string;
                };
            };
            /** @description A problem (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Tasks_list: {
        parameters: {
            query?: {
                knownAt?: string;
                /** @description One's own, or all one may read. Mine when missing; with a lead, all of it. */
                whose?: "mine" | "team";
                /** @description Open ones when missing. */
                state?: ("done" | "dropped" | "open")[];
                leadId?: string;
                ownerId?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TaskPage"];
                };
            };
            /** @description A problem (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Tasks_add: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AddTask"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TaskView"];
                };
            };
            /** @description A problem (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Tasks_owners: {
        parameters: {
            query?: {
                /** @description Part of a name. */
                q?: string;
                leadId?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TaskOwnerList"];
                };
            };
            /** @description A problem (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Tasks_one: {
        parameters: {
            query?: {
                /** @description As it was known at that moment: an ISO instant. */
                knownAt?: string;
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TaskView"];
                };
            };
            /** @description A problem (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Tasks_edit: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["EditTask"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TaskView"];
                };
            };
            /** @description A problem (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Tasks_done: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TaskView"];
                };
            };
            /** @description A problem (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Tasks_drop: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["DropTask"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TaskView"];
                };
            };
            /** @description A problem (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Tasks_reopen: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TaskView"];
                };
            };
            /** @description A problem (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Events_list: {
        parameters: {
            query?: {
                knownAt?: string;
                state?: ("cancelled" | "held" | "planned")[];
                kind?: ("fair" | "forum" | "other" | "roadshow" | "signing" | "visit_tour")[];
                /** @description With everything the zone contains. */
                zoneCode?: string;
                teamId?: string;
                /** @description Begins on this day or later. */
                from?: string;
                /** @description Begins on this day or earlier. */
                to?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["EventPage"];
                };
            };
            /** @description A problem (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Events_create: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PlanEventBody"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["EventView"];
                };
            };
            /** @description A problem (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Events_one: {
        parameters: {
            query?: {
                knownAt?: string;
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["EventView"];
                };
            };
            /** @description A problem (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Events_edit: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["EditEvent"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["EventView"];
                };
            };
            /** @description A problem (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Events_hold: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["HoldEvent"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["EventView"];
                };
            };
            /** @description A problem (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Events_cancel: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CancelEvent"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["EventView"];
                };
            };
            /** @description A problem (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Events_reopen: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["EventView"];
                };
            };
            /** @description A problem (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Events_history: {
        parameters: {
            query?: {
                knownAt?: string;
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["HistoryEvent"][];
                };
            };
            /** @description A problem (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Guests_list: {
        parameters: {
            query?: {
                knownAt?: string;
                state?: ("absent" | "accepted" | "attended" | "declined" | "invited")[];
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["GuestPage"];
                };
            };
            /** @description A problem (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Guests_add: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AddGuests"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["GuestsAdded"];
                };
            };
            /** @description A problem (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Guests_check: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CheckGuests"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["GuestCheck"][];
                };
            };
            /** @description A problem (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Guests_remove: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description A problem (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Guests_edit: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["EditGuest"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["GuestView"];
                };
            };
            /** @description A problem (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Guests_mark: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["MarkAttendance"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["GuestView"];
                };
            };
            /** @description A problem (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Guests_reveal: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["GuestPhone"];
                };
            };
            /** @description A problem (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Guests_erase: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["EraseContact"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErasureResult"];
                };
            };
            /** @description A problem (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    LeadImports_list: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RunPage"];
                };
            };
            /** @description A problem (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    LeadImports_upload: {
        parameters: {
            query: {
                kind: "interactions" | "leads";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "multipart/form-data": {
                    /** Format: binary */
                    file: string;
                };
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RunView"];
                };
            };
            /** @description A problem (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    LeadImports_template: {
        parameters: {
            query: {
                kind: "interactions" | "leads";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description A problem (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    LeadImports_one: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RunView"];
                };
            };
            /** @description A problem (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    LeadImports_rows: {
        parameters: {
            query?: {
                outcome?: ("claimed" | "duplicate" | "error" | "loaded" | "new" | "skipped" | "unchanged" | "update" | "updated")[];
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RunRowPage"];
                };
            };
            /** @description A problem (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    LeadImports_answer: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AnswerRun"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RunView"];
                };
            };
            /** @description A problem (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    LeadImports_load: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RunView"];
                };
            };
            /** @description A problem (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    LeadImports_cancel: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RunView"];
                };
            };
            /** @description A problem (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    LeadImports_markedWorkbook: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description A problem (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    ProjectExport_export: {
        parameters: {
            query?: {
                stage?: ("aftercare" | "appraisal" | "at_capacity" | "building" | "negotiation" | "producing" | "registered" | "signed" | "started")[];
                status?: ("active" | "exited" | "lost" | "merged" | "paused" | "rejected" | "terminated" | "transferred")[];
                mode?: ("asset_light" | "greenfield" | "leased" | "retrofit")[];
                /** @description A zone stands for everything it contains. */
                zoneCode?: string;
                industryCode?: string;
                segmentCode?: string;
                officerId?: string;
                investorId?: string;
                /** @description Colours; none: nothing to measure. */
                light?: ("green" | "none" | "red" | "yellow")[];
                /** @description 挂钩领导 */
                leaderId?: string;
                /** @description 帮办专员 */
                agentId?: string;
                /** @description Has reached this rung by a verified event, wherever it stands now. */
                reached?: "aftercare" | "appraisal" | "at_capacity" | "building" | "negotiation" | "producing" | "registered" | "signed" | "started";
                /** @description As it was known at that moment: an ISO instant. Not together with `light` and `reached`, which are told of now. */
                knownAt?: string;
                source?: ("agency" | "chamber" | "event" | "existing_enterprise" | "other" | "own_visit" | "referral" | "walk_in")[];
                eventId?: string;
                intermediaryId?: string;
                leadTeamId?: string;
                leadIndustryCode?: string;
                leadZoneCode?: string;
                /** @description The lead was heard of on this day or later. */
                capturedFrom?: string;
                capturedTo?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": string;
                };
            };
            /** @description A problem (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Projects_list: {
        parameters: {
            query?: {
                stage?: ("aftercare" | "appraisal" | "at_capacity" | "building" | "negotiation" | "producing" | "registered" | "signed" | "started")[];
                status?: ("active" | "exited" | "lost" | "merged" | "paused" | "rejected" | "terminated" | "transferred")[];
                mode?: ("asset_light" | "greenfield" | "leased" | "retrofit")[];
                /** @description A zone stands for everything it contains. */
                zoneCode?: string;
                industryCode?: string;
                segmentCode?: string;
                officerId?: string;
                investorId?: string;
                /** @description Colours; none: nothing to measure. */
                light?: ("green" | "none" | "red" | "yellow")[];
                /** @description 挂钩领导 */
                leaderId?: string;
                /** @description 帮办专员 */
                agentId?: string;
                /** @description Has reached this rung by a verified event, wherever it stands now. */
                reached?: "aftercare" | "appraisal" | "at_capacity" | "building" | "negotiation" | "producing" | "registered" | "signed" | "started";
                /** @description As it was known at that moment: an ISO instant. Not together with `light` and `reached`, which are told of now. */
                knownAt?: string;
                source?: ("agency" | "chamber" | "event" | "existing_enterprise" | "other" | "own_visit" | "referral" | "walk_in")[];
                eventId?: string;
                intermediaryId?: string;
                leadTeamId?: string;
                leadIndustryCode?: string;
                leadZoneCode?: string;
                /** @description The lead was heard of on this day or later. */
                capturedFrom?: string;
                capturedTo?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProjectPage"];
                };
            };
            /** @description A problem (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Projects_create: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["OpenProjectBody"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProjectView"];
                };
            };
            /** @description A problem (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Projects_board: {
        parameters: {
            query?: {
                stage?: ("aftercare" | "appraisal" | "at_capacity" | "building" | "negotiation" | "producing" | "registered" | "signed" | "started")[];
                status?: ("active" | "exited" | "lost" | "merged" | "paused" | "rejected" | "terminated" | "transferred")[];
                mode?: ("asset_light" | "greenfield" | "leased" | "retrofit")[];
                /** @description A zone stands for everything it contains. */
                zoneCode?: string;
                industryCode?: string;
                segmentCode?: string;
                officerId?: string;
                investorId?: string;
                /** @description Colours; none: nothing to measure. */
                light?: ("green" | "none" | "red" | "yellow")[];
                /** @description 挂钩领导 */
                leaderId?: string;
                /** @description 帮办专员 */
                agentId?: string;
                /** @description Has reached this rung by a verified event, wherever it stands now. */
                reached?: "aftercare" | "appraisal" | "at_capacity" | "building" | "negotiation" | "producing" | "registered" | "signed" | "started";
                /** @description As it was known at that moment: an ISO instant. Not together with `light` and `reached`, which are told of now. */
                knownAt?: string;
                source?: ("agency" | "chamber" | "event" | "existing_enterprise" | "other" | "own_visit" | "referral" | "walk_in")[];
                eventId?: string;
                intermediaryId?: string;
                leadTeamId?: string;
                leadIndustryCode?: string;
                leadZoneCode?: string;
                /** @description The lead was heard of on this day or later. */
                capturedFrom?: string;
                capturedTo?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProjectBoard"];
                };
            };
            /** @description A problem (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Projects_one: {
        parameters: {
            query?: {
                /** @description As it was known at that moment: an ISO instant. */
                knownAt?: string;
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProjectView"];
                };
            };
            /** @description A problem (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Projects_edit: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["EditProject"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProjectView"];
                };
            };
            /** @description A problem (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Projects_advancement: {
        parameters: {
            query?: {
                /** @description The next rung when missing. */
                to?: "aftercare" | "appraisal" | "at_capacity" | "building" | "negotiation" | "producing" | "registered" | "signed" | "started";
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Advancement"];
                };
            };
            /** @description A problem (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Projects_history: {
        parameters: {
            query?: {
                /** @description As it was known at that moment: an ISO instant. */
                knownAt?: string;
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProjectHistory"];
                };
            };
            /** @description A problem (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    ProjectChanges_convert: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ConvertLead"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProjectView"];
                };
            };
            /** @description A problem (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    ProjectChanges_changeStatus: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ChangeStatus"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProjectView"];
                };
            };
            /** @description A problem (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    ProjectChanges_statusChanges: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["StatusChanges"];
                };
            };
            /** @description A problem (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    ProjectChanges_redate: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
                change: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RedateStatus"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProjectView"];
                };
            };
            /** @description A problem (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    ProjectChanges_appointees: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Appointees"];
                };
            };
            /** @description A problem (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    ProjectChanges_appoint: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AppointPeople"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProjectView"];
                };
            };
            /** @description A problem (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    ProjectChanges_moveZone: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["MoveZone"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProjectView"];
                };
            };
            /** @description A problem (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    ProjectChanges_moveIndustry: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["MoveIndustry"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProjectView"];
                };
            };
            /** @description A problem (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Milestones_list: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MilestoneList"];
                };
            };
            /** @description A problem (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Milestones_report: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ReportMilestone"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MilestoneView"];
                };
            };
            /** @description A problem (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Milestones_pending: {
        parameters: {
            query?: {
                kind?: ("above_scale" | "agreement_signed" | "appraisal_passed" | "capacity_accepted" | "company_registered" | "completion_accepted" | "construction_permit" | "construction_started" | "eia_approved" | "energy_reviewed" | "equipment_installed" | "first_invoice" | "fit_out_started" | "framework_agreement" | "in_statistics" | "land_obtained" | "legal_review" | "meeting" | "planning_permit" | "production_started" | "project_filed" | "topped_out" | "trial_production" | "yearly_visit")[];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PendingMilestonePage"];
                };
            };
            /** @description A problem (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Milestones_verdict: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["GiveVerdictBody"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MilestoneView"];
                };
            };
            /** @description A problem (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Milestones_waive: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["WaiveGate"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProjectView"];
                };
            };
            /** @description A problem (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Milestones_closeWaiver: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
                waiverId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProjectView"];
                };
            };
            /** @description A problem (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Ladders_ladders: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Ladders"];
                };
            };
            /** @description A problem (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Lights_ofProject: {
        parameters: {
            query?: {
                /** @description As it was known at that moment: an ISO instant. */
                knownAt?: string;
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["LightView"];
                };
            };
            /** @description A problem (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Lights_allRules: {
        parameters: {
            query?: {
                /** @description As it was known at that moment: an ISO instant. */
                knownAt?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["LightRulesView"];
                };
            };
            /** @description A problem (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Lights_editRule: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                code: string;
                mode: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["EditLightRule"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["LightRulesView"];
                };
            };
            /** @description A problem (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Lights_editTerms: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["EditEscalationTerms"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["LightRulesView"];
                };
            };
            /** @description A problem (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Lights_simulate: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SimulateLights"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["LightSimulation"];
                };
            };
            /** @description A problem (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Lights_escalations: {
        parameters: {
            query?: {
                state?: ("answered" | "lifted" | "open")[];
                /** @description As it was known at that moment: an ISO instant. Without it, as it is known now. */
                knownAt?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["EscalationPage"];
                };
            };
            /** @description A problem (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Lights_answer: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AnswerEscalation"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["EscalationView"];
                };
            };
            /** @description A problem (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Blockers_list: {
        parameters: {
            query?: {
                state?: ("accepted" | "confirmed" | "refused" | "requested" | "solved" | "withdrawn")[];
                kindCode?: string;
                teamId?: string;
                projectId?: string;
                /** @description With everything the zone contains. */
                zoneCode?: string;
                /** @description Past its day and not solved. */
                overdue?: boolean;
                /** @description As it was known at that moment: an ISO instant. Without it, as it is known now. */
                knownAt?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["BlockerPage"];
                };
            };
            /** @description A problem (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Blockers_load: {
        parameters: {
            query?: {
                /** @description As it was known at that moment: an ISO instant. */
                knownAt?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DepartmentLoad"][];
                };
            };
            /** @description A problem (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Blockers_one: {
        parameters: {
            query?: {
                /** @description As it was known at that moment: an ISO instant. */
                knownAt?: string;
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["BlockerView"];
                };
            };
            /** @description A problem (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Blockers_ofProject: {
        parameters: {
            query?: {
                /** @description As it was known at that moment: an ISO instant. */
                knownAt?: string;
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["BlockerView"][];
                };
            };
            /** @description A problem (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Blockers_raise: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RaiseBlocker"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["BlockerView"];
                };
            };
            /** @description A problem (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Blockers_step: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["TakeBlockerStep"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["BlockerView"];
                };
            };
            /** @description A problem (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Blockers_reference: {
        parameters: {
            query?: {
                /** @description As it was known at that moment: an ISO instant. */
                knownAt?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["BlockerReference"];
                };
            };
            /** @description A problem (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Blockers_editKind: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                code: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["EditBlockerKind"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["BlockerReference"];
                };
            };
            /** @description A problem (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Schedule_read: {
        parameters: {
            query?: {
                /** @description As it was known at that moment: an ISO instant. */
                knownAt?: string;
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ScheduleView"];
                };
            };
            /** @description A problem (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Schedule_setDates: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SetStepDates"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ScheduleView"];
                };
            };
            /** @description A problem (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Schedule_planByTemplate: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PlanByTemplate"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ScheduleView"];
                };
            };
            /** @description A problem (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Schedule_templates: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TemplateStepView"][];
                };
            };
            /** @description A problem (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Schedule_editTemplate: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                mode: string;
                kind: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["EditTemplateStep"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TemplateStepView"][];
                };
            };
            /** @description A problem (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    LandUnits_list: {
        parameters: {
            query?: {
                kind?: ("land" | "plant")[];
                state?: ("allocated" | "free" | "partly" | "reserved")[];
                landUse?: ("commercial" | "logistics" | "m0" | "m1" | "m2" | "m3" | "mixed" | "research")[];
                /** @description A zone stands for everything it contains. */
                zoneCode?: string;
                /** @description At least so much free: 亩 of land, m² of a plant. */
                minFree?: string;
                /** @description Also those that are switched off. */
                all?: boolean;
                /** @description As of a past moment, by what had been recorded by then. */
                knownAt?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["LandUnitPage"];
                };
            };
            /** @description A problem (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    LandUnits_add: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AddLandUnit"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["LandUnitView"];
                };
            };
            /** @description A problem (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    LandUnits_export: {
        parameters: {
            query?: {
                kind?: ("land" | "plant")[];
                state?: ("allocated" | "free" | "partly" | "reserved")[];
                landUse?: ("commercial" | "logistics" | "m0" | "m1" | "m2" | "m3" | "mixed" | "research")[];
                /** @description A zone stands for everything it contains. */
                zoneCode?: string;
                /** @description At least so much free: 亩 of land, m² of a plant. */
                minFree?: string;
                /** @description Also those that are switched off. */
                all?: boolean;
                /** @description As of a past moment, by what had been recorded by then. */
                knownAt?: string;
                format?: "csv" | "xlsx";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": string;
                    "text/csv": string;
                };
            };
            /** @description A problem (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    LandUnits_map: {
        parameters: {
            query?: {
                kind?: ("land" | "plant")[];
                state?: ("allocated" | "free" | "partly" | "reserved")[];
                landUse?: ("commercial" | "logistics" | "m0" | "m1" | "m2" | "m3" | "mixed" | "research")[];
                /** @description A zone stands for everything it contains. */
                zoneCode?: string;
                /** @description At least so much free: 亩 of land, m² of a plant. */
                minFree?: string;
                /** @description Also those that are switched off. */
                all?: boolean;
                /** @description As of a past moment, by what had been recorded by then. */
                knownAt?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["LandMap"];
                };
            };
            /** @description A problem (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    LandUnits_one: {
        parameters: {
            query?: {
                knownAt?: string;
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["LandUnitView"];
                };
            };
            /** @description A problem (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    LandUnits_edit: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["EditLandUnit"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["LandUnitView"];
                };
            };
            /** @description A problem (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    LandUnits_history: {
        parameters: {
            query?: {
                knownAt?: string;
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["LandHistory"];
                };
            };
            /** @description A problem (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    LandHoldings_ofProject: {
        parameters: {
            query?: {
                /** @description As it was known at that moment: an ISO instant. */
                knownAt?: string;
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["HoldingView"][];
                };
            };
            /** @description A problem (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    LandHoldings_ofLead: {
        parameters: {
            query?: {
                knownAt?: string;
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["HoldingView"][];
                };
            };
            /** @description A problem (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    LandHoldings_toRelease: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["HoldingView"][];
                };
            };
            /** @description A problem (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    LandHoldings_reserve: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ReserveLand"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["LandUnitView"];
                };
            };
            /** @description A problem (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    LandHoldings_allocate: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AllocateLand"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["LandUnitView"];
                };
            };
            /** @description A problem (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    LandHoldings_prolong: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ProlongReservation"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["LandUnitView"];
                };
            };
            /** @description A problem (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    LandHoldings_allocateReserved: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AllocateReserved"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["LandUnitView"];
                };
            };
            /** @description A problem (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    LandHoldings_release: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ReleaseLand"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["LandUnitView"];
                };
            };
            /** @description A problem (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Reviews_list: {
        parameters: {
            query?: {
                /** @description What waits for the reader; or every round they may read. */
                list?: "all" | "mine";
                /** @description As it was known at that moment: an ISO instant. Without it, as it is known now. */
                knownAt?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ReviewPage"];
                };
            };
            /** @description A problem (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Reviews_one: {
        parameters: {
            query?: {
                /** @description As it was known at that moment: an ISO instant. */
                knownAt?: string;
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ReviewView"];
                };
            };
            /** @description A problem (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Reviews_edit: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ProposeReview"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ReviewView"];
                };
            };
            /** @description A problem (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Reviews_ofProject: {
        parameters: {
            query?: {
                /** @description As it was known at that moment: an ISO instant. */
                knownAt?: string;
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProjectReviews"];
                };
            };
            /** @description A problem (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Reviews_propose: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ProposeReview"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ReviewView"];
                };
            };
            /** @description A problem (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Reviews_preview: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ProposeReview"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProposalPreview"];
                };
            };
            /** @description A problem (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Reviews_submit: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ReviewView"];
                };
            };
            /** @description A problem (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Reviews_withdraw: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["WithdrawReview"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ReviewView"];
                };
            };
            /** @description A problem (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Reviews_judges: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["JudgeChoice"][];
                };
            };
            /** @description A problem (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Reviews_panel: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NamePanel"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ReviewView"];
                };
            };
            /** @description A problem (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Reviews_minutes: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AttachMinutes"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ReviewView"];
                };
            };
            /** @description A problem (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    ReviewVerdicts_declare: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["DeclareInterest"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ReviewView"];
                };
            };
            /** @description A problem (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    ReviewVerdicts_opine: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["GiveOpinion"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ReviewView"];
                };
            };
            /** @description A problem (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    ReviewVerdicts_veto: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RaiseVeto"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ReviewView"];
                };
            };
            /** @description A problem (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    ReviewVerdicts_rule: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
                vetoId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RuleVeto"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ReviewView"];
                };
            };
            /** @description A problem (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    ReviewVerdicts_decide: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["DecideReview"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ReviewView"];
                };
            };
            /** @description A problem (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    ReviewVerdicts_addClause: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["WriteClause"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ReviewView"];
                };
            };
            /** @description A problem (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    ReviewVerdicts_removeClause: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ReviewView"];
                };
            };
            /** @description A problem (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    ReviewVerdicts_editClause: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["WriteClause"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ReviewView"];
                };
            };
            /** @description A problem (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    ReviewVerdicts_reviewClause: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ReviewClause"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ReviewView"];
                };
            };
            /** @description A problem (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    CriteriaSets_list: {
        parameters: {
            query?: {
                /** @description As it was known at that moment: an ISO instant. */
                knownAt?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CriteriaSets"];
                };
            };
            /** @description A problem (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    CriteriaSets_publish: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                code: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PublishCriteria"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CriteriaSets"];
                };
            };
            /** @description A problem (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Obligations_kinds: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ObligationKindView"][];
                };
            };
            /** @description A problem (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Obligations_promisesOf: {
        parameters: {
            query?: {
                /** @description As it was known at that moment: an ISO instant. */
                knownAt?: string;
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProjectPromises"];
                };
            };
            /** @description A problem (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Obligations_ofProject: {
        parameters: {
            query?: {
                /** @description As it was known at that moment: an ISO instant. */
                knownAt?: string;
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ObligationStory"][];
                };
            };
            /** @description A problem (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Obligations_set: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SetObligation"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ObligationStory"];
                };
            };
            /** @description A problem (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Obligations_fromAgreement: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ObligationStory"][];
                };
            };
            /** @description A problem (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Obligations_change: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ChangeObligation"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ObligationStory"];
                };
            };
            /** @description A problem (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Obligations_withdraw: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["WithdrawObligation"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ObligationStory"];
                };
            };
            /** @description A problem (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Obligations_due: {
        parameters: {
            query?: {
                /** @description Open ones due within so many days, and overdue ones; 90 when missing. */
                days?: number;
                side?: "investor" | "zone";
                kind?: ("dates" | "energy" | "environment" | "intensity" | "investment" | "jobs" | "land" | "other" | "output" | "permits" | "plant" | "power" | "safety" | "subsidy" | "tax")[];
                /** @description With everything the zone contains. */
                zoneCode?: string;
                /** @description The department that answers for it. */
                teamId?: string;
                /** @description As it was known at that moment: an ISO instant. Without it, as it is known now. */
                knownAt?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ObligationPage"];
                };
            };
            /** @description A problem (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Obligations_report: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ReportObligation"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ObligationStory"];
                };
            };
            /** @description A problem (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Obligations_judge: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["JudgeObligation"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ObligationStory"];
                };
            };
            /** @description A problem (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Obligations_waive: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["WaiveObligation"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ObligationStory"];
                };
            };
            /** @description A problem (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Visits_planned: {
        parameters: {
            query?: {
                /** @description Only those the reader shall make, or answers for as leader or agent. */
                mine?: boolean;
                overdue?: boolean;
                /** @description As it was known at that moment: an ISO instant. Without it, as it is known now. */
                knownAt?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PlannedVisitPage"];
                };
            };
            /** @description A problem (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Visits_ofProject: {
        parameters: {
            query?: {
                /** @description As it was known at that moment: an ISO instant. */
                knownAt?: string;
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProjectVisits"];
                };
            };
            /** @description A problem (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Visits_record: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RecordVisit"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProjectVisits"];
                };
            };
            /** @description A problem (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Visits_plan: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PlanVisit"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["VisitPlanView"];
                };
            };
            /** @description A problem (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Visits_change: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ChangeVisitPlan"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["VisitPlanView"];
                };
            };
            /** @description A problem (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Visits_drop: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["DropVisitPlan"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["VisitPlanView"];
                };
            };
            /** @description A problem (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Visits_intoBlocker: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RaiseBlocker"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProjectVisits"];
                };
            };
            /** @description A problem (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Visits_intoObligation: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SetObligation"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProjectVisits"];
                };
            };
            /** @description A problem (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    ToSupply_page: {
        parameters: {
            query?: {
                /** @description As it was known at that moment: an ISO instant. Without it, as it is known now. */
                knownAt?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ToSupplyPage"];
                };
            };
            /** @description A problem (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    ProjectFiles_list: {
        parameters: {
            query?: {
                /** @description As it was known at that moment: an ISO instant. */
                knownAt?: string;
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProjectFileList"];
                };
            };
            /** @description A problem (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    ProjectFiles_attach: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AttachProjectFile"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProjectFileList"];
                };
            };
            /** @description A problem (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    ProjectFiles_takeOff: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
                fileId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProjectFileList"];
                };
            };
            /** @description A problem (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Secrecy_one: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SecrecyView"];
                };
            };
            /** @description A problem (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Secrecy_mark: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["MakeConfidential"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SecrecyView"];
                };
            };
            /** @description A problem (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Secrecy_suggest: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CodeNameSuggestion"];
                };
            };
            /** @description A problem (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Secrecy_lift: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["LiftSecrecy"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SecrecyView"];
                };
            };
            /** @description A problem (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Secrecy_letIn: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["LetIn"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SecrecyView"];
                };
            };
            /** @description A problem (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Secrecy_takeOff: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
                userId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["TakeOff"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SecrecyView"];
                };
            };
            /** @description A problem (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Secrecy_open: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["BreakGlass"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SecrecyView"];
                };
            };
            /** @description A problem (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Secrecy_openings: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OpeningPage"];
                };
            };
            /** @description A problem (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Secrecy_listRules: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SecrecyRuleList"];
                };
            };
            /** @description A problem (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Secrecy_setRule: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SetSecrecyRule"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SecrecyRuleList"];
                };
            };
            /** @description A problem (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    ProjectTransfers_ofProject: {
        parameters: {
            query?: {
                /** @description As it was known at that moment: an ISO instant. */
                knownAt?: string;
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProjectTransferView"][];
                };
            };
            /** @description A problem (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    ProjectTransfers_propose: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ProposeProjectTransfer"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProjectTransferView"];
                };
            };
            /** @description A problem (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    ProjectTransfers_list: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProjectTransferView"][];
                };
            };
            /** @description A problem (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    ProjectTransfers_accept: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AcceptProjectTransfer"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProjectTransferView"];
                };
            };
            /** @description A problem (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    ProjectTransfers_decline: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["DeclineProjectTransfer"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProjectTransferView"];
                };
            };
            /** @description A problem (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    ProjectTransfers_withdraw: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProjectTransferView"];
                };
            };
            /** @description A problem (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Growth_list: {
        parameters: {
            query?: {
                /** @description As it was known at that moment: an ISO instant. */
                knownAt?: string;
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ChildProjects"];
                };
            };
            /** @description A problem (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Growth_open: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["OpenChild"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProjectView"];
                };
            };
            /** @description A problem (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Growth_changeOwner: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ChangeOwner"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProjectView"];
                };
            };
            /** @description A problem (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Capital_list: {
        parameters: {
            query?: {
                /** @description As it was known at that moment: an ISO instant. */
                knownAt?: string;
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CapitalIncreaseView"][];
                };
            };
            /** @description A problem (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Capital_record: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RecordCapitalIncrease"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CapitalIncreaseView"][];
                };
            };
            /** @description A problem (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Capital_withdraw: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
                increaseId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["WithdrawCapitalIncrease"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CapitalIncreaseView"][];
                };
            };
            /** @description A problem (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    ProjectImports_list: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ImportPage"];
                };
            };
            /** @description A problem (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    ProjectImports_upload: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "multipart/form-data": {
                    /** Format: binary */
                    file: string;
                };
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ImportView"];
                };
            };
            /** @description A problem (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    ProjectImports_template: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description A problem (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    ProjectImports_one: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ImportView"];
                };
            };
            /** @description A problem (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    ProjectImports_rows: {
        parameters: {
            query?: {
                outcome?: ("error" | "loaded" | "new" | "skipped" | "unchanged" | "update")[];
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ImportRowPage"];
                };
            };
            /** @description A problem (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    ProjectImports_answer: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AnswerImport"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ImportView"];
                };
            };
            /** @description A problem (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    ProjectImports_load: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ImportView"];
                };
            };
            /** @description A problem (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    ProjectImports_cancel: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ImportView"];
                };
            };
            /** @description A problem (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    ProjectImports_markedWorkbook: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description A problem (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    ProjectImports_verify: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["VerifyImport"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ImportVerdictResult"];
                };
            };
            /** @description A problem (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Entries_ofProject: {
        parameters: {
            query?: {
                kind?: "completed" | "foreign_capital" | "funds";
                knownAt?: string;
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["EntryPage"];
                };
            };
            /** @description A problem (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Entries_report: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ReportEntry"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["EntryView"];
                };
            };
            /** @description A problem (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Entries_months: {
        parameters: {
            query?: {
                /** @description `completed` unless said otherwise. */
                kind?: "completed" | "foreign_capital" | "funds";
                /** @description As it was known at that moment: an ISO instant. Without it, as it is known now. */
                knownAt?: string;
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProjectInvestment"];
                };
            };
            /** @description A problem (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Entries_list: {
        parameters: {
            query?: {
                kind?: "completed" | "foreign_capital" | "funds";
                /** @description First month, YYYY-MM. */
                from?: string;
                /** @description Last month, YYYY-MM. */
                to?: string;
                /** @description One or several: `pending,verified`. */
                state?: ("pending" | "sent_back" | "superseded" | "verified")[];
                /** @description The zone credited with the month, with all it contains. */
                zoneCode?: string;
                industryCode?: string;
                projectId?: string;
                /** @description On the key-industry list of the month's year. */
                listed?: boolean;
                /** @description Stated in this currency. */
                currency?: string;
                /** @description As it was known at that moment: an ISO instant. Without it, as it is known now. */
                knownAt?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["EntryPage"];
                };
            };
            /** @description A problem (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Entries_pending: {
        parameters: {
            query?: {
                kind?: "completed" | "foreign_capital" | "funds";
                /** @description First month, YYYY-MM. */
                from?: string;
                /** @description Last month, YYYY-MM. */
                to?: string;
                /** @description One or several: `pending,verified`. */
                state?: ("pending" | "sent_back" | "superseded" | "verified")[];
                /** @description The zone credited with the month, with all it contains. */
                zoneCode?: string;
                industryCode?: string;
                projectId?: string;
                /** @description On the key-industry list of the month's year. */
                listed?: boolean;
                /** @description Stated in this currency. */
                currency?: string;
                /** @description As it was known at that moment: an ISO instant. Without it, as it is known now. */
                knownAt?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["EntryPage"];
                };
            };
            /** @description A problem (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Entries_decideMany: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["GiveVerdicts"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["VerdictsView"];
                };
            };
            /** @description A problem (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Entries_export: {
        parameters: {
            query?: {
                kind?: "completed" | "foreign_capital" | "funds";
                /** @description First month, YYYY-MM. */
                from?: string;
                /** @description Last month, YYYY-MM. */
                to?: string;
                /** @description One or several: `pending,verified`. */
                state?: ("pending" | "sent_back" | "superseded" | "verified")[];
                /** @description The zone credited with the month, with all it contains. */
                zoneCode?: string;
                industryCode?: string;
                projectId?: string;
                /** @description On the key-industry list of the month's year. */
                listed?: boolean;
                /** @description Stated in this currency. */
                currency?: string;
                /** @description As it was known at that moment: an ISO instant. Without it, as it is known now. */
                knownAt?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": string;
                };
            };
            /** @description A problem (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Entries_one: {
        parameters: {
            query?: {
                /** @description As it was known at that moment: an ISO instant. Without it, as it is known now. */
                knownAt?: string;
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["EntryView"];
                };
            };
            /** @description A problem (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Entries_decide: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["GiveVerdict"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["EntryView"];
                };
            };
            /** @description A problem (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    KeyList_list: {
        parameters: {
            query: {
                year: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["KeyListPage"];
                };
            };
            /** @description A problem (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    KeyList_ofProject: {
        parameters: {
            query?: {
                /** @description As it was known at that moment: an ISO instant. */
                knownAt?: string;
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProjectKeyList"];
                };
            };
            /** @description A problem (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    KeyList_set: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
                year: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SetKeyListMembership"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["KeyListMembership"];
                };
            };
            /** @description A problem (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Rates_list: {
        parameters: {
            query?: {
                currency?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RateList"];
                };
            };
            /** @description A problem (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Rates_state: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["StateRate"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RateView"];
                };
            };
            /** @description A problem (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Rates_ofDay: {
        parameters: {
            query: {
                currency: string;
                /** @description The latest rate on or before this day is in force on it. */
                on: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RateOfDay"];
                };
            };
            /** @description A problem (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    YearPlans_set: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                year: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SetYearPlans"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["YearPlansSet"];
                };
            };
            /** @description A problem (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    YearPlans_history: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["YearPlanHistory"];
                };
            };
            /** @description A problem (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Rounds_form: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                month: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RoundView"];
                };
            };
            /** @description A problem (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Rounds_changes: {
        parameters: {
            query?: {
                /** @description `cursor` of the answer before; without it all drafts of the month. */
                since?: string;
            };
            header?: never;
            path: {
                month: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DraftChanges"];
                };
            };
            /** @description A problem (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Rounds_save: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                month: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SaveDrafts"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DraftsSaved"];
                };
            };
            /** @description A problem (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Rounds_submit: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                month: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SubmitRound"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RoundSubmitted"];
                };
            };
            /** @description A problem (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Rounds_standingOf: {
        parameters: {
            query?: {
                zoneCode?: string;
                reporterId?: string;
                /** @description Only those who still owe. */
                missing?: boolean;
            };
            header?: never;
            path: {
                month: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RoundStanding"];
                };
            };
            /** @description A problem (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Rounds_listTerms: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RoundTerms"];
                };
            };
            /** @description A problem (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Rounds_setTerm: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SetRoundTerm"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RoundTerms"];
                };
            };
            /** @description A problem (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    VerifyBatches_list: {
        parameters: {
            query?: {
                month?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["BatchList"];
                };
            };
            /** @description A problem (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    VerifyBatches_draw: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["DrawBatch"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["BatchView"];
                };
            };
            /** @description A problem (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    VerifyBatches_one: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["BatchView"];
                };
            };
            /** @description A problem (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    VerifyBatches_confirm: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["BatchView"];
                };
            };
            /** @description A problem (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Months_list: {
        parameters: {
            query?: {
                /** @description Only the months of this year. */
                year?: number;
                /** @description As it was known at that moment: an ISO instant. */
                knownAt?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MonthList"];
                };
            };
            /** @description A problem (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Months_export: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MonthsExport"];
                };
            };
            /** @description A problem (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Months_one: {
        parameters: {
            query?: {
                knownAt?: string;
            };
            header?: never;
            path: {
                month: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MonthView"];
                };
            };
            /** @description A problem (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Months_close: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                month: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CloseMonth"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MonthView"];
                };
            };
            /** @description A problem (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Targets_progress: {
        parameters: {
            query?: {
                /** @description Last month counted, YYYY-MM. */
                asOf?: string;
                /** @description As it was known at that moment: an ISO instant. Without it, as it is known now. */
                knownAt?: string;
            };
            header?: never;
            path: {
                code: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TargetProgress"];
                };
            };
            /** @description A problem (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Targets_parts: {
        parameters: {
            query?: {
                asOf?: string;
                knownAt?: string;
                year?: number;
                month?: string;
                /** @description A code, or `unassigned`. */
                industryCode?: string;
                /** @description A zone with all it contains, or `unassigned`. */
                zoneCode?: string;
                /** @description The zone alone, without what it contains. */
                zoneAlone?: boolean;
                /** @description Code of the team that works the project. */
                department?: string;
                /** @description Id of the leader of the project. */
                leader?: string;
                /** @description Only what lies in none of the parts that divide the target by this, or that divide the part named beside it. */
                outside?: "department" | "industry" | "leader" | "year" | "zone";
                projectId?: string;
                /** @description Only what was stated in this currency, in it: opens money that a target in another currency shows apart. */
                currency?: string;
            };
            header?: never;
            path: {
                code: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TargetParts"];
                };
            };
            /** @description A problem (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    BreakdownProgress_read: {
        parameters: {
            query?: {
                /** @description Last month counted, YYYY-MM. */
                asOf?: string;
                /** @description As it was known at that moment: an ISO instant. Without it, as it is known now. */
                knownAt?: string;
            };
            header?: never;
            path: {
                code: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["BreakdownProgress"];
                };
            };
            /** @description A problem (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Evaluation_evaluation: {
        parameters: {
            query?: {
                /** @description 14FYP unless said otherwise. */
                plan?: string;
                /** @description A year of the plan: its last is the final evaluation, any other a mid-term one. The last unless said otherwise. */
                year?: number;
                /** @description As it was known at that moment: an ISO instant. Without it, as it is known now. */
                knownAt?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Evaluation"];
                };
            };
            /** @description A problem (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Evaluation_export: {
        parameters: {
            query?: {
                plan?: string;
                year?: number;
                /** @description As it was known at that moment: an ISO instant. Without it, as it is known now. */
                knownAt?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": string;
                };
            };
            /** @description A problem (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Evaluation_series: {
        parameters: {
            query?: {
                /** @description As it was known at that moment: an ISO instant. Without it, as it is known now. */
                knownAt?: string;
            };
            header?: never;
            path: {
                plan: string;
                code: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["IndicatorSeries"];
                };
            };
            /** @description A problem (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Evaluation_compare: {
        parameters: {
            query: {
                /** @description The new plan, e.g. 15FYP. */
                plan: string;
                /** @description The old one, e.g. 14FYP. */
                against: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PlanComparison"];
                };
            };
            /** @description A problem (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Evaluation_projects: {
        parameters: {
            query: {
                year: number;
                /** @description With all years from this one on. */
                from?: number;
                /** @description As it was known at that moment: an ISO instant. Without it, as it is known now. */
                knownAt?: string;
            };
            header?: never;
            path: {
                code: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CountedProjects"];
                };
            };
            /** @description A problem (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    PlannedCurve_read: {
        parameters: {
            query?: {
                /** @description Last month counted, YYYY-MM. */
                asOf?: string;
                /** @description As it was known at that moment: an ISO instant. Without it, as it is known now. */
                knownAt?: string;
            };
            header?: never;
            path: {
                code: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PlannedCurve"];
                };
            };
            /** @description A problem (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Bridge_bridge: {
        parameters: {
            query?: {
                /** @description A closed month (YYYY-MM) or an ISO instant. Without it the last month closed before the end, or the beginning of the end's month. */
                from?: string;
                /** @description The same. Without it now. */
                to?: string;
                /** @description Last month counted at both ends. Without it a closed month counts up to itself, any other moment as progress did at it. */
                asOf?: string;
                /** @description Last month counted at the first end, where it is another. */
                fromAsOf?: string;
            };
            header?: never;
            path: {
                code: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TargetBridge"];
                };
            };
            /** @description A problem (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Bridge_parts: {
        parameters: {
            query: {
                /** @description A closed month (YYYY-MM) or an ISO instant. Without it the last month closed before the end, or the beginning of the end's month. */
                from?: string;
                /** @description The same. Without it now. */
                to?: string;
                /** @description Last month counted at both ends. Without it a closed month counts up to itself, any other moment as progress did at it. */
                asOf?: string;
                /** @description Last month counted at the first end, where it is another. */
                fromAsOf?: string;
                row: "listed" | "new" | "progress" | "reindustried" | "removed" | "restated" | "rezoned" | "unlisted";
                /** @description Only what went up, or only what went down. */
                side?: "down" | "up";
                /** @description The very zone, or `unassigned`; without what it contains. */
                zoneCode?: string;
                /** @description Lists this project's credits. */
                projectId?: string;
            };
            header?: never;
            path: {
                code: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["BridgeParts"];
                };
            };
            /** @description A problem (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Insight_pipeline: {
        parameters: {
            query?: {
                /** @description As it was known at that moment: an ISO instant. Without it, as it is known now. */
                knownAt?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Pipeline"];
                };
            };
            /** @description A problem (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Insight_stuck: {
        parameters: {
            query?: {
                /** @description Rows at most, 1-200. */
                limit?: number;
                /** @description As it was known at that moment: an ISO instant. Without it, as it is known now. */
                knownAt?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["StuckList"];
                };
            };
            /** @description A problem (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Insight_yield: {
        parameters: {
            query: {
                by: "event" | "intermediary" | "source" | "team";
                /** @description Leads heard of from this day on; of events, those that begin from this day on. */
                from?: string;
                to?: string;
                /** @description Of the lead. */
                industryCode?: string;
                /** @description Of the lead, with everything the zone contains. */
                zoneCode?: string;
                /** @description One event alone, with `by=event`. */
                eventId?: string;
                /** @description As of a past moment, by what had been recorded by then. */
                knownAt?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["YieldTable"];
                };
            };
            /** @description A problem (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Insight_desk: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Desk"];
                };
            };
            /** @description A problem (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Chain_map: {
        parameters: {
            query: {
                /** @description The set of industries changes between plans: name the plan. */
                plan: string;
                /** @description As of a past moment: leads and projects as recorded by then. What the plan says of the chain is today's. */
                knownAt?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ChainMap"];
                };
            };
            /** @description A problem (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Search_search: {
        parameters: {
            query: {
                /** @description Part of a name, its pinyin or initials, a code, the end of a phone number. */
                q: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SearchGroup"][];
                };
            };
            /** @description A problem (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    LandYield_read: {
        parameters: {
            query?: {
                /** @description As of a past moment, by what had been recorded by then. */
                knownAt?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["LandYield"];
                };
            };
            /** @description A problem (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    OpenAttention_attention: {
        parameters: {
            query?: {
                /** @description Without it, every rule. */
                rule?: "claim_lapsing" | "escalation_unanswered" | "promise_overdue" | "red_new" | "request_waiting" | "reservation_lapsing" | "slip_moves_number" | "unreported_twice";
                /** @description What was called about and rests until its day, instead of what waits. */
                resting?: boolean;
                knownAt?: string;
                /** @description Opaque position from the page before. */
                cursor?: string;
                /** @description Rows per page, 1-200. */
                limit?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OpenedFigure"];
                };
            };
            /** @description A problem (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    OpenChain_chain: {
        parameters: {
            query: {
                figure: "enterprises" | "leads" | "producing" | "projects" | "settled" | "signed" | "talks";
                /** @description Without segments: what of this industry names none. */
                industryCode?: string;
                /** @description Codes of segments: `MED-CHEM,MED-BIO`. */
                segments?: string[];
                knownAt?: string;
                /** @description Opaque position from the page before. */
                cursor?: string;
                /** @description Rows per page, 1-200. */
                limit?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OpenedFigure"];
                };
            };
            /** @description A problem (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    OpenClosed_closed: {
        parameters: {
            query: {
                /** @description The closed month, YYYY-MM. */
                month: string;
                /** @description Code of the target. */
                target: string;
                /** @description The zone alone, as the closing tells it; without it, every zone. */
                zoneCode?: string;
                /** @description Without it, every industry. */
                industryCode?: string;
                /** @description Opaque position from the page before. */
                cursor?: string;
                /** @description Rows per page, 1-200. */
                limit?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OpenedFigure"];
                };
            };
            /** @description A problem (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    OpenDesk_desk: {
        parameters: {
            query: {
                /** @description Code of the desk's item. */
                item: string;
                /** @description Opaque position from the page before. */
                cursor?: string;
                /** @description Rows per page, 1-200. */
                limit?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OpenedFigure"];
                };
            };
            /** @description A problem (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    OpenDue_due: {
        parameters: {
            query: {
                /** @description Of a part of the target by its breakdown: the part's axis and key. */
                axis?: "department" | "industry" | "leader" | "year" | "zone";
                key?: string;
                /** @description Where the part divides another, that one's axis and key. */
                withinAxis?: "department" | "industry" | "leader" | "year" | "zone";
                withinKey?: string;
                /** @description Code of the target. */
                target: string;
                /** @description Last month counted, YYYY-MM. */
                asOf?: string;
                /** @description What of it falls into this year, month by month; without it, year by year. */
                year?: number;
                /** @description As it was known at that moment: an ISO instant. Without it, as it is known now. */
                knownAt?: string;
                /** @description Opaque position from the page before. */
                cursor?: string;
                /** @description Rows per page, 1-200. */
                limit?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OpenedDue"];
                };
            };
            /** @description A problem (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    OpenDue_plannedDue: {
        parameters: {
            query: {
                /** @description Code of the target. */
                target: string;
                /** @description Last month counted, YYYY-MM. */
                asOf?: string;
                /** @description What of it falls into this year, month by month; without it, year by year. */
                year?: number;
                /** @description As it was known at that moment: an ISO instant. Without it, as it is known now. */
                knownAt?: string;
                /** @description Opaque position from the page before. */
                cursor?: string;
                /** @description Rows per page, 1-200. */
                limit?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OpenedFigure"];
                };
            };
            /** @description A problem (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    OpenFlow_funnel: {
        parameters: {
            query: {
                /** @description A rung of the leads or of the projects. */
                stage: "accepted" | "aftercare" | "appraisal" | "at_capacity" | "building" | "captured" | "negotiation" | "producing" | "registered" | "screening" | "signed" | "started";
                part: "ended" | "entered" | "standing" | "went_on";
                /** @description What the rows are measured by; leads by what is planned alone. */
                measure?: "contracted" | "planned";
                /** @description Opaque position from the page before. */
                cursor?: string;
                /** @description Rows per page, 1-200. */
                limit?: number;
                key?: string;
                by?: "industry" | "mode" | "source" | "team" | "zone";
                /** @description First quarter, 2024-Q1: of entering negotiation, of signing, of entering the stage. */
                from?: string;
                to?: string;
                /** @description As it was known at that moment: an ISO instant. Amounts are today's. */
                knownAt?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OpenedFigure"];
                };
            };
            /** @description A problem (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    OpenFlow_cohort: {
        parameters: {
            query: {
                quarter: string;
                /** @description Without it all that was signed. */
                rung?: "producing" | "registered" | "started";
                months?: number;
                fate?: "due" | "missed" | "reached";
                /** @description Opaque position from the page before. */
                cursor?: string;
                /** @description Rows per page, 1-200. */
                limit?: number;
                key?: string;
                by?: "industry" | "mode" | "source" | "team" | "zone";
                /** @description First quarter, 2024-Q1: of entering negotiation, of signing, of entering the stage. */
                from?: string;
                to?: string;
                /** @description As it was known at that moment: an ISO instant. Amounts are today's. */
                knownAt?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OpenedFigure"];
                };
            };
            /** @description A problem (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    OpenFlow_signedLately: {
        parameters: {
            query?: {
                /** @description Only those that have started. */
                started?: boolean;
                /** @description Opaque position from the page before. */
                cursor?: string;
                /** @description Rows per page, 1-200. */
                limit?: number;
                key?: string;
                by?: "industry" | "mode" | "source" | "team" | "zone";
                /** @description First quarter, 2024-Q1: of entering negotiation, of signing, of entering the stage. */
                from?: string;
                to?: string;
                /** @description As it was known at that moment: an ISO instant. Amounts are today's. */
                knownAt?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OpenedFigure"];
                };
            };
            /** @description A problem (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    OpenFlow_times: {
        parameters: {
            query: {
                stage: "aftercare" | "appraisal" | "at_capacity" | "building" | "negotiation" | "producing" | "registered" | "signed" | "started";
                part?: "all" | "watched" | "went_on";
                /** @description At risk on that day of their stay: those that were there so many days or more. */
                fromDay?: number;
                /** @description Whose stay was exactly so many days. */
                onDay?: number;
                /** @description Opaque position from the page before. */
                cursor?: string;
                /** @description Rows per page, 1-200. */
                limit?: number;
                key?: string;
                by?: "industry" | "mode" | "source" | "team" | "zone";
                /** @description First quarter, 2024-Q1: of entering negotiation, of signing, of entering the stage. */
                from?: string;
                to?: string;
                /** @description As it was known at that moment: an ISO instant. Amounts are today's. */
                knownAt?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OpenedFigure"];
                };
            };
            /** @description A problem (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    OpenLandYield_landYield: {
        parameters: {
            query: {
                zoneCode: string;
                figure: "allocated" | "area" | "completed" | "contracted" | "free" | "promisedOutput" | "promisedTax";
                knownAt?: string;
                /** @description Opaque position from the page before. */
                cursor?: string;
                /** @description Rows per page, 1-200. */
                limit?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OpenedFigure"];
                };
            };
            /** @description A problem (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    OpenLoad_load: {
        parameters: {
            query: {
                /** @description The department. */
                teamId: string;
                figure: "handedOver" | "open" | "overdue" | "waitedDays";
                /** @description As it was known at that moment: an ISO instant. Without it, as it is known now. */
                knownAt?: string;
                /** @description Opaque position from the page before. */
                cursor?: string;
                /** @description Rows per page, 1-200. */
                limit?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OpenedFigure"];
                };
            };
            /** @description A problem (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    OpenPipeline_pipeline: {
        parameters: {
            query: {
                /** @description Without it, every stage. */
                stage?: "aftercare" | "appraisal" | "at_capacity" | "building" | "negotiation" | "producing" | "registered" | "signed" | "started";
                /** @description What the rows are measured by. */
                measure: "contracted" | "planned";
                /** @description As it was known at that moment: an ISO instant. Without it, as it is known now. */
                knownAt?: string;
                /** @description Opaque position from the page before. */
                cursor?: string;
                /** @description Rows per page, 1-200. */
                limit?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OpenedFigure"];
                };
            };
            /** @description A problem (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    OpenPipeline_signed: {
        parameters: {
            query: {
                year: number;
                /** @description Only what was added to projects signed before. */
                increases?: boolean;
                /** @description As it was known at that moment: an ISO instant. Without it, as it is known now. */
                knownAt?: string;
                /** @description Opaque position from the page before. */
                cursor?: string;
                /** @description Rows per page, 1-200. */
                limit?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OpenedFigure"];
                };
            };
            /** @description A problem (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    OpenPromised_promised: {
        parameters: {
            query: {
                /** @description Code of the target. */
                target: string;
                /** @description What is promised, or what the period before reached, which stands beside it. Without it the former. */
                figure?: "amount" | "baseline";
                /** @description Of a part of the target by its breakdown: the part's axis and key. */
                axis?: "department" | "industry" | "leader" | "year" | "zone";
                key?: string;
                /** @description Where the part divides another, that one's axis and key. */
                withinAxis?: "department" | "industry" | "leader" | "year" | "zone";
                withinKey?: string;
                /** @description As it was known at that moment: an ISO instant. Without it, as it is known now. */
                knownAt?: string;
                /** @description Opaque position from the page before. */
                cursor?: string;
                /** @description Rows per page, 1-200. */
                limit?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OpenedFigure"];
                };
            };
            /** @description A problem (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    OpenYield_yield: {
        parameters: {
            query: {
                by: "event" | "intermediary" | "source" | "team";
                /** @description Leads heard of from this day on; of events, those that begin from this day on. */
                from?: string;
                to?: string;
                /** @description Of the lead. */
                industryCode?: string;
                /** @description Of the lead, with everything the zone contains. */
                zoneCode?: string;
                /** @description One event alone, with `by=event`. */
                eventId?: string;
                /** @description As of a past moment, by what had been recorded by then. */
                knownAt?: string;
                figure: "accepted" | "completed" | "leads" | "projects" | "registered" | "rejected" | "screened" | "signed" | "started";
                /** @description The row's key; without it, and not `unnamed`, the foot: all rows together. */
                key?: string;
                /** @description The row without a key. */
                unnamed?: boolean;
                /** @description Opaque position from the page before. */
                cursor?: string;
                /** @description Rows per page, 1-200. */
                limit?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OpenedFigure"];
                };
            };
            /** @description A problem (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Forecasts_list: {
        parameters: {
            query?: {
                kind?: "backtest" | "forecast" | "what_if";
                /** @description Opaque position from the page before. */
                cursor?: string;
                /** @description Rows per page, 1-200. */
                limit?: number;
            };
            header?: never;
            path: {
                code: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PastForecasts"];
                };
            };
            /** @description A problem (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Forecasts_ask: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                code: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AskForecast"];
            };
        };
        responses: {
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ForecastRunView"];
                };
            };
            /** @description A problem (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Forecasts_latest: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                code: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["LatestForecasts"];
                };
            };
            /** @description A problem (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Forecasts_one: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ForecastRunView"];
                };
            };
            /** @description A problem (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Forecasts_cancel: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description A problem (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Forecasts_parts: {
        parameters: {
            query: {
                /** @description YYYY-MM, a month of the forecast. */
                month: string;
                kind: "added" | "agreed" | "newcomers" | "talks" | "waiting" | "works";
                /** @description `changed`: with what a what-if assumes. */
                side?: "base" | "changed";
                /** @description Opaque position from the page before. */
                cursor?: string;
                /** @description Rows per page, 1-200. */
                limit?: number;
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OpenedForecast"];
                };
            };
            /** @description A problem (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Forecasts_project: {
        parameters: {
            query?: {
                side?: "base" | "changed";
            };
            header?: never;
            path: {
                id: string;
                projectId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ForecastProject"];
                };
            };
            /** @description A problem (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Forecasts_export: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": string;
                };
            };
            /** @description A problem (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Screen_figures: {
        parameters: {
            query?: {
                /** @description Last month counted, YYYY-MM. */
                asOf?: string;
            };
            header?: never;
            path: {
                code: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ScreenFigures"];
                };
            };
            /** @description A problem (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Live_live: {
        parameters: {
            query?: {
                /** @description The last id heard, for who cannot send Last-Event-ID. */
                after?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/event-stream": string;
                };
            };
            /** @description A problem (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Flow_funnel: {
        parameters: {
            query?: {
                by?: "industry" | "mode" | "source" | "team" | "zone";
                /** @description First quarter, 2024-Q1: of entering negotiation, of signing, of entering the stage. */
                from?: string;
                to?: string;
                /** @description As it was known at that moment: an ISO instant. Amounts are today's. */
                knownAt?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["FunnelTable"];
                };
            };
            /** @description A problem (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Flow_cohorts: {
        parameters: {
            query?: {
                by?: "industry" | "mode" | "source" | "team" | "zone";
                /** @description First quarter, 2024-Q1: of entering negotiation, of signing, of entering the stage. */
                from?: string;
                to?: string;
                /** @description As it was known at that moment: an ISO instant. Amounts are today's. */
                knownAt?: string;
                key?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CohortTable"];
                };
            };
            /** @description A problem (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Flow_times: {
        parameters: {
            query?: {
                by?: "industry" | "mode" | "source" | "team" | "zone";
                /** @description First quarter, 2024-Q1: of entering negotiation, of signing, of entering the stage. */
                from?: string;
                to?: string;
                /** @description As it was known at that moment: an ISO instant. Amounts are today's. */
                knownAt?: string;
                /** @description The stage whose curves are drawn. */
                stage?: "aftercare" | "appraisal" | "at_capacity" | "building" | "negotiation" | "producing" | "registered" | "signed" | "started";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TimeTable"];
                };
            };
            /** @description A problem (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Attention_list: {
        parameters: {
            query?: {
                knownAt?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AttentionList"];
                };
            };
            /** @description A problem (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Attention_call: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CallAbout"];
            };
        };
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description A problem (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Reports_list: {
        parameters: {
            query?: {
                kind?: "brief" | "ledger";
                period?: "biweekly" | "monthly" | "quarterly" | "weekly" | "yearly";
                templateCode?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ReportPage"];
                };
            };
            /** @description A problem (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Reports_make: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["MakeReport"];
            };
        };
        responses: {
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ReportView"];
                };
            };
            /** @description A problem (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Reports_one: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ReportView"];
                };
            };
            /** @description A problem (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Reports_file: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/octet-stream": string;
                };
            };
            /** @description A problem (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Reports_print: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PrintedReport"];
                };
            };
            /** @description A problem (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    ReportTemplates_list: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ReportTemplateList"];
                };
            };
            /** @description A problem (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    ReportTemplates_versions: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                code: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ReportTemplateVersions"];
                };
            };
            /** @description A problem (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    ReportTemplates_change: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                code: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SetReportTemplate"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ReportTemplateView"];
                };
            };
            /** @description A problem (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    ReportTemplates_copy: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                code: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CopyReportTemplate"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ReportTemplateView"];
                };
            };
            /** @description A problem (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    ReportTemplates_preview: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                code: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PreviewReportTemplate"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PrintedReport"];
                };
            };
            /** @description A problem (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    ReportSchedules_list: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ReportScheduleList"];
                };
            };
            /** @description A problem (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    ReportSchedules_add: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SetReportSchedule"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ReportScheduleView"];
                };
            };
            /** @description A problem (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    ReportSchedules_change: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SetReportSchedule"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ReportScheduleView"];
                };
            };
            /** @description A problem (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Documents_upload: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "multipart/form-data": {
                    /**
                     * @description What the paper is. Before the file in the form.
                     * @enum {string}
                     */
                    type?: "acceptance" | "agreement" | "invoice" | "licence" | "minutes" | "other" | "permit" | "photo" | "statistics_form";
                    /**
                     * @description Shown with a watermark only.
                     * @enum {string}
                     */
                    confidential?: "false" | "true";
                    /**
                     * Format: uuid
                     * @description The file this one is a new version of.
                     */
                    replaces?: string;
                    /** Format: binary */
                    file: string;
                };
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["StoredFile"];
                };
            };
            /** @description A problem (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Documents_rules: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["FileRules"];
                };
            };
            /** @description A problem (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Documents_open: {
        parameters: {
            query?: {
                /** @description To be saved, not shown. */
                download?: boolean;
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/octet-stream": string;
                };
            };
            /** @description A problem (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Documents_preview: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/octet-stream": string;
                };
            };
            /** @description A problem (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Documents_versions: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DocumentView"];
                };
            };
            /** @description A problem (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    SavedViews_list: {
        parameters: {
            query: {
                list: "investors" | "leads" | "ledger" | "projects";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SavedViewRow"][];
                };
            };
            /** @description A problem (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    SavedViews_save: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SaveView"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SavedViewRow"];
                };
            };
            /** @description A problem (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    SavedViews_drop: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description A problem (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    SavedViews_edit: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["EditView"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SavedViewRow"];
                };
            };
            /** @description A problem (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Inbox_list: {
        parameters: {
            query?: {
                cursor?: string;
                limit?: number;
                /** @description Only what has not been read. */
                unread?: boolean;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["NoticePage"];
                };
            };
            /** @description A problem (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Inbox_unread: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["UnreadCount"];
                };
            };
            /** @description A problem (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Inbox_unmark: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["UnmarkNotices"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MarkedNotices"];
                };
            };
            /** @description A problem (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Inbox_read: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["MarkNotices"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MarkedNotices"];
                };
            };
            /** @description A problem (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Preferences_read: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PreferencesView"];
                };
            };
            /** @description A problem (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Preferences_save: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SavePreferences"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PreferencesView"];
                };
            };
            /** @description A problem (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Preferences_testMail: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TestResult"];
                };
            };
            /** @description A problem (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Preferences_addRobot: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AddRobot"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RobotView"];
                };
            };
            /** @description A problem (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Preferences_removeRobot: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description A problem (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Preferences_editRobot: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["EditRobot"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RobotView"];
                };
            };
            /** @description A problem (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Preferences_restoreRobot: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RobotView"];
                };
            };
            /** @description A problem (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Preferences_testRobot: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TestResult"];
                };
            };
            /** @description A problem (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Discussion_list: {
        parameters: {
            query?: {
                cursor?: string;
                limit?: number;
                /** @description As it was known at that moment: an ISO instant. */
                knownAt?: string;
            };
            header?: never;
            path: {
                type: string;
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CommentPage"];
                };
            };
            /** @description A problem (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Discussion_write: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                type: string;
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["WriteComment"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CommentView"];
                };
            };
            /** @description A problem (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Discussion_whom: {
        parameters: {
            query?: {
                /** @description Part of a name. */
                q?: string;
            };
            header?: never;
            path: {
                type: string;
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PeopleList"];
                };
            };
            /** @description A problem (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Discussion_watch: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                type: string;
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["WatchView"];
                };
            };
            /** @description A problem (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Discussion_follow: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                type: string;
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["WatchView"];
                };
            };
            /** @description A problem (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Discussion_leave: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                type: string;
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["WatchView"];
                };
            };
            /** @description A problem (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Comment_edit: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["WriteComment"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CommentView"];
                };
            };
            /** @description A problem (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Comment_withdraw: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CommentView"];
                };
            };
            /** @description A problem (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Comment_restore: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CommentView"];
                };
            };
            /** @description A problem (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Webhooks_own: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["WebhookView"][];
                };
            };
            /** @description A problem (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Webhooks_add: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AddWebhook"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["NewWebhook"];
                };
            };
            /** @description A problem (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Webhooks_kinds: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["WebhookKindView"][];
                };
            };
            /** @description A problem (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Webhooks_remove: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description A problem (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Webhooks_edit: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["EditWebhook"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["WebhookView"];
                };
            };
            /** @description A problem (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Webhooks_restore: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["WebhookView"];
                };
            };
            /** @description A problem (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Webhooks_rotate: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["NewWebhook"];
                };
            };
            /** @description A problem (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Deliveries_page: {
        parameters: {
            query?: {
                cursor?: string;
                limit?: number;
                state?: "delivered" | "failed" | "waiting" | "withheld";
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DeliveriesPage"];
                };
            };
            /** @description A problem (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Deliveries_one: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
                deliveryId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DeliveryView"];
                };
            };
            /** @description A problem (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Deliveries_replay: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
                deliveryId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DeliveryView"];
                };
            };
            /** @description A problem (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Deliveries_replayFailed: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ReplayFailed"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Replayed"];
                };
            };
            /** @description A problem (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Deliveries_test: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DeliveryView"];
                };
            };
            /** @description A problem (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    WebhookOversight_list: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OverseenWebhooksPage"];
                };
            };
            /** @description A problem (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    WebhookOversight_turn: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SwitchWebhook"];
            };
        };
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description A problem (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    DuplicateScans_start: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["LatestScan"];
                };
            };
            /** @description A problem (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    DuplicateScans_latest: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["LatestScan"];
                };
            };
            /** @description A problem (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    DuplicateScans_cancel: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ScanView"];
                };
            };
            /** @description A problem (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    DuplicateScans_list: {
        parameters: {
            query?: {
                /** @description Still to be judged (default), or those said to be two. */
                state?: "different" | "open";
                /** @description 60 and more; 80 when missing: most likely the same. */
                minScore?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PairPage"];
                };
            };
            /** @description A problem (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    DuplicateScans_sayDifferent: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SayDifferent"];
            };
        };
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description A problem (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    DuplicateScans_reopen: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description A problem (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Claims_list: {
        parameters: {
            query?: {
                knownAt?: string;
                state?: "held" | "lapsed" | "overruled" | "released";
                mine?: boolean;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ClaimPage"];
                };
            };
            /** @description A problem (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Claims_ofLead: {
        parameters: {
            query?: {
                knownAt?: string;
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ClaimStory"][];
                };
            };
            /** @description A problem (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Claims_release: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ReleaseClaim"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ClaimStory"];
                };
            };
            /** @description A problem (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Claims_listDisputes: {
        parameters: {
            query?: {
                knownAt?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DisputeView"][];
                };
            };
            /** @description A problem (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Claims_dispute: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["DisputeClaim"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DisputeView"];
                };
            };
            /** @description A problem (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Claims_rule: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RuleDispute"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DisputeView"];
                };
            };
            /** @description A problem (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Claims_terms: {
        parameters: {
            query?: {
                knownAt?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ClaimTermsView"];
                };
            };
            /** @description A problem (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    Claims_editTerms: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["EditClaimTerms"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ClaimTermsView"];
                };
            };
            /** @description A problem (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
}
